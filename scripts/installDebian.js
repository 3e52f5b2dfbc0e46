import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

let isUpdated = false

/**
 * Installs Debian's packages where this is Debian and root asks; elsewhere, and where it cannot be done, nothing happens:
 * whoever asks looks for what should be there then.
 *
 * @param {string} what as the person waiting reads it
 * @param {readonly string[]} packages
 */
export function installDebian(what, packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.error(`Installing ${what} …`)
  if (!isUpdated) run(['update'])
  isUpdated = true
  run(['install', '-y', '--no-install-recommends', ...packages])
}

/** @param {readonly string[]} words */
function run(words) {
  spawnSync('apt-get', words, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
  })
}
