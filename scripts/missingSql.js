import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

const schemaFile = 'schema.prisma'

/** Loaded once: its two halves share one memory, which a second loading would take from under the first. */
const loaded = loadEngine()

/**
 * The SQL that takes a database to a schema, found by Prisma's own engine: its command would download a native one; the
 * same engine comes as WebAssembly.
 *
 * @param {string} schema
 * @param {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} database
 * @returns {Promise<string | null>} null when nothing is missing
 */
export async function missingSql(schema, database) {
  const files = { files: [{ path: schemaFile, content: schema }] }
  const { SchemaEngine } = await loaded
  const adapter = bindMigrationAwareSqlAdapterFactory(database)
  const running = await SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, warn, adapter)
  const { stdout } = await running.diff({
    from: { tag: 'schemaDatasource', ...files, configDir: '.' },
    to: { tag: 'schemaDatamodel', ...files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  })
  running.free()
  if (stdout === null) throw new Error('The schema engine gave no answer.')
  return stdout.trim() === '-- This is an empty migration.' ? null : stdout
}

/** Node 20 imports no WebAssembly, so the engine's two halves are joined here. */
async function loadEngine() {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(resolve(path, '..', 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine })
  engine.__wbg_set_wasm(instance.exports)
  const begin = instance.exports.__wbindgen_start
  if (typeof begin === 'function') begin()
  return engine
}

/** @param {string} line one JSON object of the engine's log */
function warn(line) {
  const { level, fields } = JSON.parse(line)
  if (level === 'WARN' || level === 'ERROR') console.error(fields.message)
}
