import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { v7 as uuid } from 'uuid'
import { busyTimeout } from './client'

type Connection = Awaited<ReturnType<PrismaLibSql['connect']>>

interface Migration {
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

/**
 * Brings a database up to date: applies the committed migrations it does not have, each in one transaction with its
 * row in `_prisma_migrations`. Two processes may do it at once. Returns the names applied here. Throws when an
 * applied migration's file has changed since, or when the database is newer than this program.
 */
export async function applyMigrations(
  url: string,
  folder = join('prisma', 'migrations'),
): Promise<readonly string[]> {
  if (url.startsWith('file:/')) mkdirSync(dirname(url.slice('file:'.length)), { recursive: true })
  const connection = await new PrismaLibSql({ url, timeout: busyTimeout }).connect()
  try {
    await connection.executeScript(`PRAGMA journal_mode = WAL;\n${createLog}`)
    const migrations = readMigrations(folder)
    const applied: string[] = []
    for (const migration of await missing(connection, migrations)) {
      if (await apply(connection, migration, migrations)) applied.push(migration.name)
    }
    return applied
  } finally {
    await connection.dispose()
  }
}

const createLog = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT NOT NULL PRIMARY KEY,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX IF NOT EXISTS "_prisma_migrations_name" ON "_prisma_migrations"("migration_name");`

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
  connection: Connection,
  migrations: readonly Migration[],
): Promise<readonly Migration[]> {
  const { rows } = await connection.queryRaw({
    sql: 'SELECT "migration_name", "checksum" FROM "_prisma_migrations"',
    args: [],
    argTypes: [],
  })
  const applied = new Map(rows.map((row) => [String(row[0]), String(row[1])]))
  const known = new Set(migrations.map((migration) => migration.name))
  for (const name of applied.keys()) {
    if (!known.has(name))
      throw new Error(`The database is newer than this program: it has ${name}.`)
  }
  return migrations.filter(({ name, checksum }) => {
    const before = applied.get(name)
    if (before === undefined) return true
    if (before === checksum) return false
    throw new Error(`prisma/migrations/${name} has changed since it was applied.`)
  })
}

/** Applies one migration; false when another process did so meanwhile. */
async function apply(
  connection: Connection,
  migration: Migration,
  migrations: readonly Migration[],
): Promise<boolean> {
  const { name, sql, checksum } = migration
  const log = `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
VALUES ('${uuid()}', '${checksum}', '${name}', current_timestamp, 1);`
  try {
    await connection.executeScript(`BEGIN IMMEDIATE;\n${log}\n${sql}\nCOMMIT;`)
    return true
  } catch (error) {
    const still = await missing(connection, migrations)
    if (still.some((other) => other.name === name)) throw error
    return false
  }
}
