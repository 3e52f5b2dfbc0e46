import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { dialectOf } from './dialect'
import { type Prisma, PrismaClient } from './generated/client'
import { getPrismaClientClass } from './generated/internal/postgresql'
import { readDatabaseUrl } from './settings'

/** How long a write waits for another process's, and a question for a free connection, in milliseconds. */
export const busyTimeout = 15_000

/** The client outside a transaction, or inside one. */
export type Database = Prisma.TransactionClient

declare global {
  /** Kept on the process: the web server loads this module once for each bundle of pages. */
  var nablaDatabase: PrismaClient | undefined
}

/** The database, opened at the first question: building the pages loads this module without one. */
export function database(): PrismaClient {
  globalThis.nablaDatabase ??= openClient(readDatabaseUrl())
  return globalThis.nablaDatabase
}

/** Closes the database; the next question opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.nablaDatabase
  globalThis.nablaDatabase = undefined
  await open?.$disconnect()
}

/**
 * A client of its own for one database, connected at its first question. Transactions come out as if one had followed the
 * other, on PostgreSQL as on SQLite, which has one writer: of two that cannot, PostgreSQL ends one, for `inTurn` to repeat.
 */
export function openClient(url: string): PrismaClient {
  const transactionOptions = {
    maxWait: busyTimeout,
    timeout: busyTimeout,
    isolationLevel: 'Serializable' as const,
  }
  switch (dialectOf(url)) {
    case 'sqlite':
      return new PrismaClient({ adapter: sqliteAdapter(url), transactionOptions })
    case 'postgresql': {
      const PostgresqlClient = getPrismaClientClass()
      return new PostgresqlClient({ adapter: postgresqlAdapter(url), transactionOptions })
    }
  }
}

/** Transactions that may write from their first statement on: one that reads first fails when it writes after another process has written. */
class WritingLibSql extends PrismaLibSql {
  override createClient(...config: Parameters<PrismaLibSql['createClient']>) {
    const client = super.createClient(...config)
    const begin = client.transaction.bind(client)
    client.transaction = () => begin('write')
    return client
  }
}

/** The timeout belongs here: a PRAGMA is lost with the connection, and each transaction opens a new one. */
export function sqliteAdapter(url: string): PrismaLibSql {
  return new WritingLibSql({ url, timeout: busyTimeout })
}

/** Ten connections at most, the driver's own measure, so that some instances fit into a server's usual hundred. */
export function postgresqlAdapter(url: string): PrismaPg {
  return new PrismaPg({ connectionString: url, connectionTimeoutMillis: busyTimeout, max: 10 })
}
