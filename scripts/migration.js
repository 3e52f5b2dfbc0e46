import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'

/*
Writes the SQL that takes the committed migrations to prisma/schema.prisma, or checks that none is left to write.

  node scripts/migration.js NAME      writes prisma/migrations/NNNN_NAME/migration.sql
  node scripts/migration.js --check   fails, printing the SQL that is missing

Prisma's own command would download a native engine; the same engine comes as WebAssembly.
*/

const root = fileURLToPath(new URL('..', import.meta.url))
const schemaFile = join(root, 'prisma', 'schema.prisma')
const folder = join(root, 'prisma', 'migrations')

const asked = process.argv[2]
if (asked === undefined) {
  console.error('Say what the migration does (node scripts/migration.js add_comments), or --check.')
  process.exit(2)
}

const sql = await missingSql()
if (asked === '--check') {
  if (sql === null) process.exit(0)
  console.error(`The migrations do not give prisma/schema.prisma. Missing:\n\n${sql}`)
  process.exit(1)
} else if (sql === null) {
  console.log('The migrations give the schema already; nothing to write.')
} else {
  const number = String(migrationNames().length + 1).padStart(4, '0')
  const made = join(folder, `${number}_${asked}`)
  mkdirSync(made, { recursive: true })
  writeFileSync(join(made, 'migration.sql'), sql)
  console.log(`prisma/migrations/${number}_${asked}/migration.sql`)
}

/** @returns {Promise<string | null>} null when nothing is missing */
async function missingSql() {
  const schema = readFileSync(schemaFile, 'utf8')
  const temporary = mkdtempSync(join(tmpdir(), 'nabla-migration-'))
  const url = `file:${join(temporary, 'migrated.db')}`
  try {
    const migrated = await new PrismaLibSql({ url }).connect()
    for (const name of migrationNames()) {
      await migrated.executeScript(readFileSync(join(folder, name, 'migration.sql'), 'utf8'))
    }
    await migrated.dispose()
    const files = { files: [{ path: schemaFile, content: schema }] }
    const { SchemaEngine } = await loadEngine()
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaLibSql({ url }))
    const running = await SchemaEngine.new({ datamodels: [[schemaFile, schema]] }, warn, adapter)
    const { stdout } = await running.diff({
      from: { tag: 'schemaDatasource', ...files, configDir: root },
      to: { tag: 'schemaDatamodel', ...files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    })
    running.free()
    if (stdout === null) throw new Error('The schema engine gave no answer.')
    return stdout.trim() === '-- This is an empty migration.' ? null : stdout
  } finally {
    rmSync(temporary, { recursive: true })
  }
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

function migrationNames() {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** @param {string} line one JSON object of the engine's log */
function warn(line) {
  const { level, fields } = JSON.parse(line)
  if (level === 'WARN' || level === 'ERROR') console.error(fields.message)
}
