import { PrismaLibSql } from '@prisma/adapter-libsql'
import { type Prisma, PrismaClient } from './generated/client'
import { readDatabaseUrl } from './settings'

/** How long a write waits for another process's, in milliseconds. */
export const busyTimeout = 15_000

/** The client outside a transaction, or inside one. */
export type Database = Prisma.TransactionClient

declare global {
  /** Kept on the process: the web server loads this module once for each bundle of pages. */
  var nablaDatabase: PrismaClient | undefined
}

/** The database, opened at the first question: building the pages loads this module without one. */
export function database(): PrismaClient {
  globalThis.nablaDatabase ??= new PrismaClient({
    // The timeout belongs here: a PRAGMA is lost with the connection, and each transaction opens a new one.
    adapter: new PrismaLibSql({ url: readDatabaseUrl(), timeout: busyTimeout }),
    transactionOptions: { maxWait: busyTimeout, timeout: busyTimeout },
  })
  return globalThis.nablaDatabase
}

/** Closes the database; the next question opens it again. */
export async function closeDatabase(): Promise<void> {
  const open = globalThis.nablaDatabase
  globalThis.nablaDatabase = undefined
  await open?.$disconnect()
}
