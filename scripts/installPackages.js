import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runQuietly } from './runQuietly.js'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} Locked
 */

/**
 * Installs what package-lock.json names. Whether that is done is read from the list npm itself
 * keeps of what it installed, so a developer's own `npm install` counts too.
 *
 * @type {import('./step.js').Step}
 */
export const installPackages = {
  name: 'Installing packages',
  isDone: () => {
    const installed = readLocked(join('node_modules', '.package-lock.json'))
    const wanted = readLocked('package-lock.json')
    return installed !== undefined && wanted !== undefined && isInstalled(wanted, installed)
  },
  run: () =>
    runQuietly(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
      'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
    ]),
}

/**
 * Every package of the lock file is there in its version; only those for other platforms may be
 * missing.
 *
 * @param {Record<string, Locked>} wanted
 * @param {Record<string, Locked>} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted).every(([path, locked]) => {
    if (path === '') return true
    const found = installed[path]
    return found === undefined ? locked.optional === true : found.version === locked.version
  })
}

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined}
 */
function readLocked(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined
}
