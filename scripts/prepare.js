import { fileURLToPath } from 'node:url'
import { buildPages } from './buildPages.js'
import { bundleCommands } from './bundleCommands.js'
import { checkNode } from './checkNode.js'
import { chromiumPackages, ensureChromium, findInstalledChromium } from './chromium.js'
import { checkPort } from './claimPort.js'
import { generateClient } from './generateClient.js'
import { installDebian } from './installDebian.js'
import { installPackages } from './installPackages.js'
import { findPostgres, noPostgres } from './postgres.js'
import { stopFor } from './refusal.js'
import { openDataFolder, readSettings } from './settings.js'
import { runSteps } from './step.js'

/**
 * Makes a checkout ready for one command, from whatever state it is in: packages, database client,
 * bundled commands and, as the command needs, the built pages or a browser. Speaks on standard
 * error alone (standard output belongs to the command) and says nothing when nothing is to do.
 *
 *     node scripts/prepare.js start | test | nabla | build
 */
const plans = {
  start: [installPackages, generateClient, bundleCommands, buildPages],
  test: [installPackages, generateClient],
  build: [installPackages, generateClient, bundleCommands, buildPages],
  nabla: [installPackages, generateClient, bundleCommands],
}

try {
  checkNode(process.versions.node)
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  const command = process.argv[2]
  const plan = Object.entries(plans).find(([name]) => name === command)?.[1]
  if (plan === undefined) throw new Error(`There is no plan for ${command}.`)
  if (command === 'start') {
    const settings = readSettings(process.env)
    openDataFolder(settings.dataFolder)
    await checkPort(settings.port, settings.host)
  }
  const tools = command === 'test' ? installTestTools() : null
  await Promise.all([tools, runSteps(plan, (line) => console.error(line))])
  if (command === 'test') await checkTestTools()
} catch (error) {
  stopFor(error)
}

/** Installs what the tests need beside npm's packages, from Debian's, while those come. */
async function installTestTools() {
  const missing = [
    ...(findInstalledChromium() === undefined ? chromiumPackages : []),
    ...(findPostgres() === undefined ? ['postgresql'] : []),
  ]
  if (missing.length > 0) await installDebian('what the tests need', missing)
}

/**
 * Sees to what is still missing, since of packages installed at once none comes where one is unknown. Without a Chromium nothing
 * can be said of the pages; without PostgreSQL less of the data, which is told.
 */
async function checkTestTools() {
  await ensureChromium()
  if (findPostgres() === undefined) await installDebian('PostgreSQL', ['postgresql'])
  if (findPostgres() === undefined)
    console.error(`The data are tested on SQLite alone. ${noPostgres}.`)
}
