import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { refusal } from './refusal.js'

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
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
 * Installs a Chromium where none is found: Debian's package as root, else Playwright's own.
 *
 * @returns {Promise<void>}
 */
export async function ensureChromium() {
  if (await findChromium()) return
  const isRoot = process.getuid?.() === 0
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium …')
    run('apt-get', ['update'])
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
    if (await findChromium()) return
  }
  console.error('Fetching Chromium …')
  run(process.execPath, [playwrightCommand, 'install', 'chromium'])
  if (await findChromium()) return
  throw refusal(
    'The browser tests need Chromium, and it could not be installed: install it, or set CHROMIUM_PATH.',
  )
}

/**
 * @param {string} program
 * @param {readonly string[]} words
 */
function run(program, words) {
  spawnSync(program, words, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
  })
}
