import { fileURLToPath } from 'node:url'
import { buildPages } from './buildPages.js'
import { bundleCommands } from './bundleCommands.js'
import { checkNode } from './checkNode.js'
import { ensureChromium } from './chromium.js'
import { checkPort } from './claimPort.js'
import { generateClient } from './generateClient.js'
import { installPackages } from './installPackages.js'
import { ensurePostgres } from './postgres.js'
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
  await runSteps(plan, (line) => console.error(line))
  if (command === 'test') {
    await ensureChromium()
    ensurePostgres()
  }
} catch (error) {
  stopFor(error)
}
