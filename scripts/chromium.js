import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installDebian } from './installDebian.js'
import { refusal } from './refusal.js'

/** The shell has no window, and takes a fifth less time for the same tests. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]
const playwrightCommand = join('node_modules', '@playwright', 'test', 'cli.js')

/** Debian's packages: a Chromium, and the faces of Chinese text. */
export const chromiumPackages = ['chromium-headless-shell', 'fonts-noto-cjk']

/**
 * Where a Chromium that starts is: the one `CHROMIUM_PATH` names, one on the PATH, or the one
 * Playwright has fetched.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const found = findInstalledChromium()
  if (found !== undefined) return found
  const { chromium } = await import('@playwright/test')
  return [chromium.executablePath()].find(starts)
}

/** The same without Playwright's, for which packages are needed. */
export function findInstalledChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (starts(named)) return named
    throw refusal(`CHROMIUM_PATH names ${named}, which does not start.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  return commands.flatMap((name) => folders.map((folder) => join(folder, name))).find(starts)
}

/** @param {string} path */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

/**
 * Sees to a Chromium where none is found: Debian's other package as root, else Playwright's own.
 *
 * @returns {Promise<void>}
 */
export async function ensureChromium() {
  if (await findChromium()) return
  await installDebian('Chromium', ['chromium', 'fonts-noto-cjk'])
  if (await findChromium()) return
  console.error('Fetching Chromium …')
  spawnSync(process.execPath, [playwrightCommand, 'install', 'chromium'], { stdio: 'ignore' })
  if (await findChromium()) return
  throw refusal(
    'The browser tests need Chromium, and it could not be installed: install it, or set CHROMIUM_PATH.',
  )
}
