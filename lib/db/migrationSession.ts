import { postgresqlAdapter, sqliteAdapter } from './client'
import { dialectOf } from './dialect'

/** A connection that brings a database up to date. */
export interface MigrationSession {
  /** Does statements in one transaction, one process after another. */
  readonly apply: (statements: string) => Promise<void>
  /** Names and checksums of the applied migrations. */
  readonly log: () => Promise<ReadonlyMap<string, string>>
  readonly close: () => Promise<void>
}

/** Opens a database for its migrations, and makes the table that records them where it is not there. */
export async function openMigrationSession(url: string): Promise<MigrationSession> {
  switch (dialectOf(url)) {
    case 'sqlite':
      return openSqlite(url)
    case 'postgresql':
      return openPostgresql(url)
  }
}

async function openSqlite(url: string): Promise<MigrationSession> {
  const connection = await sqliteAdapter(url).connect()
  await connection.executeScript(`PRAGMA journal_mode = WAL;\n${sqliteLog}`)
  return {
    apply: (statements) => connection.executeScript(`BEGIN IMMEDIATE;\n${statements}\nCOMMIT;`),
    log: async () => {
      const sql = 'SELECT "migration_name", "checksum" FROM "_prisma_migrations"'
      const { rows } = await connection.queryRaw({ sql, args: [], argTypes: [] })
      return new Map(rows.map(([name, checksum]) => [String(name), String(checksum)]))
    },
    close: () => connection.dispose(),
  }
}

/** The key of the lock that migrating processes take on PostgreSQL: "nabla" in ASCII. */
const lock = 0x6e61626c61

/**
 * One connection, since a lock belongs to one. Instances that start at once wait for each other at the lock, which is
 * given back with its transaction.
 */
async function openPostgresql(url: string): Promise<MigrationSession> {
  const adapter = await postgresqlAdapter(url).connect()
  const connection = await adapter.underlyingDriver().connect()
  // A connection that is lost says so to whoever asks next; unheard, this event would end the process.
  connection.on('error', () => undefined)
  const apply = async (statements: string): Promise<void> => {
    const begin = `BEGIN; SET LOCAL search_path TO public; SELECT pg_advisory_xact_lock(${lock});`
    try {
      await connection.query(`${begin}\n${statements}\nCOMMIT;`)
    } catch (error) {
      // A lost connection has rolled back by itself, and the error to tell is the first.
      await connection.query('ROLLBACK').catch(() => undefined)
      throw error
    }
  }
  const close = async (): Promise<void> => {
    connection.release()
    await adapter.dispose()
  }
  try {
    await apply(postgresqlLog)
  } catch (error) {
    await close()
    throw error
  }
  return {
    apply,
    log: async () => {
      const { rows } = await connection.query<{ name: string; checksum: string }>(
        'SELECT "migration_name" AS name, "checksum" FROM public."_prisma_migrations"',
      )
      return new Map(rows.map(({ name, checksum }) => [name, checksum]))
    },
    close,
  }
}

const sqliteLog = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
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

const postgresqlLog = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) NOT NULL PRIMARY KEY,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX IF NOT EXISTS "_prisma_migrations_name" ON "_prisma_migrations"("migration_name");`
