import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { refusal } from './refusal.js'

/** Why the tests on PostgreSQL are left out where there is none. */
export const noPostgres =
  "PostgreSQL is not here: install it (apt-get install postgresql), or name its programs' folder in POSTGRES_BIN"

const startLimit = 30_000

/**
 * The folder of PostgreSQL's programs: the one `POSTGRES_BIN` names, Debian's newest, or one on the PATH.
 *
 * @returns {string | undefined}
 */
export function findPostgres() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : []
  const named = process.env.POSTGRES_BIN
  const folders = named
    ? [named]
    : [
        ...versions.map((version) => join(debian, version, 'bin')),
        ...(process.env.PATH ?? '').split(delimiter),
      ]
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  )
}

/**
 * @typedef {object} Postgres
 * @property {(name: string) => string} urlOf the address of a database of it
 * @property {() => Promise<void>} stop ends it and removes what it kept
 */

/**
 * Starts a PostgreSQL of one's own in a temporary folder, reached through a socket there by whoever may enter it. It is
 * for tests: it never waits for the disk. It ends when `stop` is called or when this process ends, however that ends.
 *
 * @param {string} bin the folder of its programs
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'nabla-postgres-'))
  const user = unprivileged()
  if (user !== null) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'nabla', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } },
  )
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    throw refusal(`PostgreSQL could not be made ready: ${made.error?.message ?? made.stderr}`)
  }
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${folder}`,
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=60',
  ].flatMap((setting) => ['-c', setting])
  // The shell ends with its input, which ends with this process.
  const script = `"$0" "$@" >"${join(folder, 'log')}" 2>&1 & server=$!; cat; kill -QUIT $server; wait $server; rm -rf "${folder}"`
  const server = spawn('sh', ['-c', script, join(bin, 'postgres'), '-D', data, ...settings], {
    ...user,
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const stop = async () => {
    server.ref()
    server.stdin.end()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  if (await answers(folder)) {
    server.unref()
    return {
      urlOf: (name) => `postgresql://nabla@localhost/${name}?host=${encodeURIComponent(folder)}`,
      stop,
    }
  }
  const log = join(folder, 'log')
  const said = existsSync(log) ? readFileSync(log, 'utf8') : ''
  await stop()
  throw refusal(`PostgreSQL did not start:\n${said}`)
}

/**
 * PostgreSQL does not run as root; Debian's package brings a user for it.
 *
 * @returns {{ uid: number, gid: number } | null} null for the user of this process
 */
function unprivileged() {
  if (process.getuid?.() !== 0) return null
  const id = (/** @type {string} */ option) => {
    const { status, stdout } = spawnSync('id', [option, 'postgres'], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : 65_534
  }
  return { uid: id('-u'), gid: id('-g') }
}

/**
 * Whether it takes connections before the time is up.
 *
 * @param {string} folder of its socket
 */
async function answers(folder) {
  const limit = Date.now() + startLimit
  while (Date.now() < limit) {
    const lock = join(folder, 'data', 'postmaster.pid')
    if (existsSync(lock) && /^ready\s*$/m.test(readFileSync(lock, 'utf8'))) return true
    await setTimeout(20)
  }
  return false
}
