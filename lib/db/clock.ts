import { database } from './client'
import { dialectOf } from './dialect'
import { readDatabaseUrl } from './settings'

/**
 * The instant that goes on a receipt and decides whether an answer is in time. There is one clock: on PostgreSQL, where
 * several machines answer, the database's; on SQLite the process's own, which is handed in. In milliseconds, as stored.
 */
export async function clock(own: Date): Promise<Date> {
  if (dialectOf(readDatabaseUrl()) === 'sqlite') return own
  const [row] = await database().$queryRaw<readonly { now: number }[]>`
    SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now`
  return row === undefined ? own : new Date(row.now)
}
