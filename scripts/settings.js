import { randomBytes } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { BlockList, isIP } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { refusal } from './refusal.js'

/**
 * What the environment asks of a running Nabla.
 *
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host address the server listens on
 * @property {boolean} demo
 * @property {string} dataFolder absolute
 * @property {string} databaseUrl
 * @property {string} publicUrl origin people type, without a slash at the end
 * @property {import('node:net').BlockList} proxies whose word about the client's address is believed
 * @property {string} proxyList the same as written
 */

/**
 * Reads the settings, each with its default. A set `DATABASE_URL` or `NABLA_DEMO=0` leaves the
 * demo; the demo keeps a folder of its own and answers on this machine alone.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Settings}
 */
export function readSettings(env) {
  const port = readPort(env.PORT || '3000')
  const demo = readDemo(env)
  const base = resolve(env.NABLA_DATA || 'data')
  const dataFolder = demo ? join(base, 'demo') : base
  const host = demo ? '127.0.0.1' : '0.0.0.0'
  return {
    port,
    host,
    demo,
    dataFolder,
    databaseUrl: readDatabaseUrl(env.DATABASE_URL || `file:${join(dataFolder, 'nabla.db')}`),
    publicUrl: readPublicUrl(env.NABLA_URL || `http://127.0.0.1:${port}`),
    proxies: readProxies(env.NABLA_PROXIES || ''),
    proxyList: env.NABLA_PROXIES || '',
  }
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw refusal(`PORT must be a whole number from 1 to 65535, not "${text}".`)
}

/** @param {NodeJS.ProcessEnv} env */
function readDemo({ NABLA_DEMO: demo, DATABASE_URL: url }) {
  if (demo === undefined || demo === '') return !url
  if (demo === '0' || demo === '1') return demo === '1'
  throw refusal(`NABLA_DEMO must be 0 or 1, not "${demo}".`)
}

/** @param {string} url */
function readDatabaseUrl(url) {
  if (url.startsWith('file:')) return url
  if (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url)) return url
  throw refusal(
    'DATABASE_URL must name a PostgreSQL database, as in postgresql://nabla:password@db.example.edu/nabla, or an SQLite file, as in file:/var/lib/nabla/nabla.db.',
  )
}

/**
 * A database's address as it may be shown: a password in it is nobody's to read.
 *
 * @param {string} url
 */
export function withoutPassword(url) {
  if (url.startsWith('file:')) return url
  const shown = new URL(url)
  shown.password = shown.password && '***'
  shown.searchParams.delete('password')
  return shown.href
}

/** @param {string} text */
function readPublicUrl(text) {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/') return url.origin
  throw refusal(`NABLA_URL must be an address such as https://nabla.example.edu, not "${text}".`)
}

/** @param {string} text addresses and networks, separated by commas */
function readProxies(text) {
  const proxies = new BlockList()
  for (const item of text.split(',').map((part) => part.trim())) {
    if (item === '') continue
    const [address = '', bits] = item.split('/')
    const version = isIP(address)
    const family = version === 6 ? 'ipv6' : 'ipv4'
    const prefix = Number(bits)
    const isPrefix = bits === undefined || (prefix >= 0 && prefix <= (version === 6 ? 128 : 32))
    if (version === 0 || !isPrefix) {
      throw refusal(
        `NABLA_PROXIES must list addresses such as 10.0.0.1 or 10.0.0.0/8, not "${item}".`,
      )
    }
    if (bits === undefined) proxies.addAddress(address, family)
    else proxies.addSubnet(address, prefix, family)
  }
  return proxies
}

/**
 * Makes the data folder, for this user alone, and makes sure it can be written to.
 *
 * @param {string} folder
 */
export function openDataFolder(folder) {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw refusal(`The data folder ${folder} cannot be written to${why}; NABLA_DATA names another.`)
  }
}

/**
 * Node's own recursive making of folders never ends where a file system refuses them as absent,
 * as /proc does.
 *
 * @param {string} folder
 */
function makeFolder(folder) {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
}

/**
 * The key that sessions and the record are signed with: as given, or made once and kept with the
 * data, readable by this user alone.
 *
 * @param {string | undefined} given
 * @param {string} folder
 * @returns {string}
 */
export function readSecret(given, folder) {
  if (given && given.length >= 32) return given
  if (given) throw refusal('NABLA_SECRET must have at least 32 characters.')
  const file = join(folder, 'secret')
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return readFileSync(file, 'utf8').trim()
}
