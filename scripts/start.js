import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode } from './checkNode.js'
import { messageOf } from './messageOf.js'
import { refusal, stopFor } from './refusal.js'
import { sendCompressed } from './sendCompressed.js'
import { serve } from './serve.js'
import { openDataFolder, readSecret, readSettings, withoutPassword } from './settings.js'
import { welcome } from './welcome.js'

/** Made by scripts/bundleCommands.js from scripts/openDatabase.ts. */
const openDatabaseBundle = new URL('../.prepared/bundle/openDatabase.js', import.meta.url).href

/**
 * Runs Nabla from a prepared checkout: takes the port, brings the database up to date, fills the
 * demo when it is empty, and serves until told to stop. Ends with 0 when it was told to, with 1 and
 * one sentence when it cannot run.
 */
async function start() {
  checkNode(process.versions.node)
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  if (!existsSync('.next/BUILD_ID') || !existsSync(fileURLToPath(openDatabaseBundle))) {
    throw refusal('Nabla is not built yet; run npm start, which builds it first.')
  }
  const settings = readSettings(process.env)
  process.umask(0o077)
  const stopped = stopSignal()
  const serving = await serve(settings)
  openDataFolder(settings.dataFolder)
  Object.assign(process.env, applicationEnvironment(settings))

  const ownerToken = await openDatabase(settings)

  const { default: next } = await import('next')
  const application = next({ dev: false, hostname: settings.host, port: settings.port })
  await application.prepare()
  const answer = application.getRequestHandler()
  const sentCompressed = sendCompressed(join('.next', 'static'))
  serving.open((request, response) => {
    if (!sentCompressed(request, response)) answer(request, response)
  })
  console.log(welcome(settings, ownerToken))

  await stopped
  await serving.close()
  await application.close()
  process.exit(0)
}

/**
 * Brings the database up to date and fills the demo; a database that will not have it stops the start.
 *
 * @param {import('./settings.js').Settings} settings
 * @returns {Promise<string | null>} the token that makes the first account, where there is none
 */
async function openDatabase({ databaseUrl, demo }) {
  const bundle = await import(openDatabaseBundle)
  try {
    return await bundle.openDatabase(databaseUrl, demo, new Date())
  } catch (error) {
    throw refusal(
      `The database ${withoutPassword(databaseUrl)} cannot be used: ${messageOf(error)}`,
    )
  }
}

/**
 * The settings as the pages read them: every variable is set, whatever was left to its default.
 *
 * @param {import('./settings.js').Settings} settings
 */
function applicationEnvironment(settings) {
  return {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    NABLA_DATA: settings.dataFolder,
    NABLA_DEMO: settings.demo ? '1' : '0',
    NABLA_URL: settings.publicUrl,
    NABLA_PROXIES: settings.proxyList,
    NABLA_SECRET: readSecret(process.env.NABLA_SECRET, settings.dataFolder),
    DATABASE_URL: settings.databaseUrl,
  }
}

/**
 * Resolves when the process is asked to end; a second request does not hurry it.
 *
 * @returns {Promise<void>}
 */
function stopSignal() {
  return new Promise((resolve) => {
    process.on('SIGTERM', () => resolve())
    process.on('SIGINT', () => resolve())
  })
}

start().catch(stopFor)
