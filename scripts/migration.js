import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dialects, schemaOf } from './dialects.js'
import { withMigrated } from './migrated.js'
import { missingSql } from './missingSql.js'
import { findPostgres, noPostgres } from './postgres.js'

/*
Writes the SQL that takes the committed migrations of both dialects to prisma/schema.prisma, or checks that none is left to
write.

  node scripts/migration.js NAME      writes prisma/migrations/{sqlite,postgresql}/NNNN_NAME/migration.sql
  node scripts/migration.js --check   fails, printing the SQL that is missing; without PostgreSQL it looks at SQLite alone
*/

const folder = fileURLToPath(new URL('../prisma/migrations', import.meta.url))

const asked = process.argv[2]
if (asked === undefined || !/^(--check|\w+)$/.test(asked)) {
  console.error('Say what the migration does (node scripts/migration.js add_comments), or --check.')
  process.exit(2)
}
const isCheck = asked === '--check'
const hasPostgres = findPostgres() !== undefined
if (!hasPostgres) {
  console.error(
    isCheck ? `PostgreSQL's migrations are not checked. ${noPostgres}.` : `${noPostgres}.`,
  )
  if (!isCheck) process.exit(2)
}

const number = String(lastNumber() + 1).padStart(4, '0')
let missing = 0
for (const dialect of dialects) {
  if (dialect === 'postgresql' && !hasPostgres) continue
  const files = migrationNames(dialect).map((name) => {
    return readFileSync(join(folder, dialect, name, 'migration.sql'), 'utf8')
  })
  const sql = await withMigrated(dialect, files, (adapter) =>
    missingSql(schemaOf(dialect), adapter),
  )
  if (sql === null) continue
  missing += 1
  if (isCheck) {
    console.error(
      `The migrations for ${dialect} do not give prisma/schema.prisma. Missing:\n\n${sql}`,
    )
  } else {
    const made = join(dialect, `${number}_${asked}`)
    mkdirSync(join(folder, made), { recursive: true })
    writeFileSync(join(folder, made, 'migration.sql'), sql)
    console.log(`prisma/migrations/${made}/migration.sql`)
  }
}
if (isCheck) process.exit(missing === 0 ? 0 : 1)
if (missing === 0) console.log('The migrations give the schema already; nothing to write.')

/** @param {import('./dialects.js').Dialect} dialect */
function migrationNames(dialect) {
  if (!existsSync(join(folder, dialect))) return []
  return readdirSync(join(folder, dialect), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

/** The greatest number of a migration, in whichever dialect: what is made at once is called the same. */
function lastNumber() {
  return Math.max(0, ...dialects.flatMap(migrationNames).map((name) => Number.parseInt(name, 10)))
}
