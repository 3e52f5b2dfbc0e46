import type { TestProject } from 'vitest/node'
import { applyMigrations } from '@/lib/db/migrate'
import { findPostgres, noPostgres, startPostgres } from './postgres.js'

let stop: () => Promise<void> = async () => undefined

/** One PostgreSQL for a whole run of tests: whatever is in its `template1`, the tables of Nabla, is in each new database. */
export async function setup(project: TestProject): Promise<void> {
  const bin = findPostgres()
  if (bin === undefined) throw new Error(noPostgres)
  const server = await startPostgres(bin)
  stop = server.stop
  await applyMigrations(server.urlOf('template1'))
  project.provide('postgresql', server.urlOf('postgres'))
}

/** Ends it. */
export async function teardown(): Promise<void> {
  await stop()
}
