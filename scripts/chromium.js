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

/**
 * Where a Chromium that starts is: the one `CHROMIUM_PATH` names, one on the PATH, or the one
 * Playwright has fetched.
 *
 * @returns {Promise<string | undefined>}
 */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (starts(named)) return named
    throw refusal(`CHROMIUM_PATH names ${named}, which does not start.`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = commands.flatMap((name) => folders.map((folder) => join(folder, name)))
  const { chromium } = await import('@playwright/test')
  return [...onPath, chromium.executablePath()].find(starts)
}

/** @param {string} path */
function starts(path) {
  return existsSync(path) && spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

/**
 * Installs a Chromium where none is found: one of Debian's packages as root, else Playwright's own.
 *
 * @returns {Promise<void>}
 */
export async function ensureChromium() {
  if (await findChromium()) return
  for (const name of ['chromium-headless-shell', 'chromium']) {
    installDebian('Chromium', [name, 'fonts-noto-cjk'])
    if (await findChromium()) return
  }
  console.error('Fetching Chromium …')
  spawnSync(process.execPath, [playwrightCommand, 'install', 'chromium'], { stdio: 'ignore' })
  if (await findChromium()) return
  throw refusal(
    'The browser tests need Chromium, and it could not be installed: install it, or set CHROMIUM_PATH.',
  )
}
