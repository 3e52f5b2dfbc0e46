import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { dialectOf } from './dialect'
import { type MigrationSession, openMigrationSession } from './migrationSession'

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/**
 * Brings a database up to date: applies the committed migrations of its dialect that it does not have, each in one
 * transaction with its row in `_prisma_migrations`. Several processes may do it at once. Returns the names applied here.
 * Throws when an applied migration's file has changed since, or when the database is newer than this program.
 */
export async function applyMigrations(
  url: string,
  folder = folderOf(url),
): Promise<readonly string[]> {
  if (url.startsWith('file:/')) mkdirSync(dirname(url.slice('file:'.length)), { recursive: true })
  const session = await openMigrationSession(url)
  try {
    const migrations = readMigrations(folder)
    const applied: string[] = []
    for (const migration of await missing(session, migrations)) {
      if (await apply(session, migration, migrations)) applied.push(migration.name)
    }
    return applied
  } finally {
    await session.close()
  }
}

/** The names of the migrations that a database lacks. Throws like `applyMigrations`. */
export async function pendingMigrations(url: string): Promise<readonly string[]> {
  const session = await openMigrationSession(url)
  try {
    return (await missing(session, readMigrations(folderOf(url)))).map(({ name }) => name)
  } finally {
    await session.close()
  }
}

function folderOf(url: string): string {
  return join('prisma', 'migrations', dialectOf(url))
}

function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\w+$/.test(entry.name))
    .map((entry) => entry.name)
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}

/** The migrations a database has not had yet, in order. */
async function missing(
  session: MigrationSession,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const applied = await session.log()
  const known = new Set(migrations.map((migration) => migration.name))
  for (const name of applied.keys()) {
    if (!known.has(name))
      throw new Error(`The database is newer than this program: it has ${name}.`)
  }
  return migrations.filter(({ name, checksum }) => {
    const before = applied.get(name)
    if (before === undefined) return true
    if (before === checksum) return false
    throw new Error(`The migration ${name} has changed since it was applied.`)
  })
}

/** Applies one migration; false when another process did so meanwhile, whose row then has the name. */
async function apply(
  session: MigrationSession,
  migration: Migration,
  migrations: readonly Migration[],
): Promise<boolean> {
  const { name, sql, checksum } = migration
  const log = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
VALUES ('${uuid()}', '${checksum}', '${name}', current_timestamp, 1);`
  try {
    await session.apply(`${log}\n${sql}`)
    return true
  } catch (error) {
    const still = await missing(session, migrations)
    if (still.some((other) => other.name === name)) throw error
    return false
  }
}
