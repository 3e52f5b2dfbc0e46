import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import { findPostgres, noPostgres, startPostgres } from './postgres.js'
import { refusal } from './refusal.js'

/** @typedef {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} Factory */

/**
 * Makes a database that has had some migrations, for as long as `use` takes.
 *
 * @template T
 * @param {import('./dialects.js').Dialect} dialect
 * @param {readonly string[]} migrations their SQL, in order
 * @param {(database: Factory) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withMigrated(dialect, migrations, use) {
  switch (dialect) {
    case 'sqlite': {
      const folder = mkdtempSync(join(tmpdir(), 'nabla-migration-'))
      const database = new PrismaLibSql({ url: `file:${join(folder, 'migrated.db')}` })
      try {
        const migrated = await database.connect()
        for (const sql of migrations) await migrated.executeScript(sql)
        await migrated.dispose()
        return await use(database)
      } finally {
        rmSync(folder, { recursive: true })
      }
    }
    case 'postgresql': {
      const bin = findPostgres()
      if (bin === undefined) throw refusal(noPostgres)
      const server = await startPostgres(bin)
      const database = new PrismaPg(server.urlOf('postgres'))
      try {
        const migrated = await database.connect()
        for (const sql of migrations) await migrated.underlyingDriver().query(sql)
        await migrated.dispose()
        return await use(withCatalog(database))
      } finally {
        await server.stop()
      }
    }
  }
}

/** Types of PostgreSQL's own catalog, and the usual ones that hold the same: "char", name, and arrays of them. */
const catalogTypes = new Map([
  [18, 1042],
  [19, 25],
  [1002, 1014],
  [1003, 1009],
])

/**
 * Lets the engine read the catalog, whose types the adapter does not know (prisma/orm#28145).
 *
 * @param {PrismaPg} database
 * @returns {Factory}
 */
function withCatalog(database) {
  return {
    provider: database.provider,
    adapterName: database.adapterName,
    connectToShadowDb: () => database.connectToShadowDb(),
    connect: async () => {
      const connection = await database.connect()
      const pool = connection.underlyingDriver()
      const ask = pool.query.bind(pool)
      Object.assign(pool, {
        query: async (/** @type {import('pg').QueryConfig} */ question) => {
          const answer = await ask(question)
          for (const field of answer.fields) {
            field.dataTypeID = catalogTypes.get(field.dataTypeID) ?? field.dataTypeID
          }
          return answer
        },
      })
      return connection
    },
  }
}
