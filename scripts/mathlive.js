import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../node_modules/mathlive', import.meta.url))

/** Its name among the static files: it holds the version, so it is kept for good like all beside it. */
function fileName() {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return `mathlive-${version}.mjs`
}

/** Where pages find MathLive, once packages are installed. */
export function mathlivePath() {
  return `/_next/static/${fileName()}`
}

/**
 * Puts MathLive among the static files of a build, as the module it comes as (app/ui/answer/mathlive.ts).
 *
 * @param {string} statics
 */
export function addMathlive(statics) {
  copyFileSync(join(folder, 'mathlive.min.mjs'), join(statics, fileName()))
}
