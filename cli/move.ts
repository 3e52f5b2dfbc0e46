import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/db/client'
import { dialectOf } from '@/lib/db/dialect'
import { applyMigrations } from '@/lib/db/migrate'
import { isEqual, type MovedTable, moveDatabase } from '@/lib/db/moveDatabase'
import { verify } from '@/lib/db/verify'
import { messageOf } from '@/scripts/messageOf.js'
import { withoutPassword } from '@/scripts/settings.js'
import { EXIT, type Output, type Run } from './command'
import { printTable } from './printTable'
import { userPath } from './userPath'

/** `nabla move`: copies an SQLite database into an empty PostgreSQL one, and shows that both are the same. */
export const move: Run = async (words, output) => {
  const wanted = readWords(words)
  if (wanted === null) return EXIT.misused
  const source = findSource(wanted.from)
  const reason = source === null ? `there is no database at ${wanted.from}` : whyNotTo(wanted.to)
  if (source === null || reason !== null) {
    await output.complain(`nabla move: ${reason}\n`)
    return EXIT.misused
  }
  if (source.secret === null) {
    await output.complain(
      `nabla move: the secret that the record is signed with is not beside the database: set NABLA_SECRET to it\n`,
    )
    return EXIT.misused
  }
  try {
    return await moveAll(source.url, wanted.to, source.secret, output)
  } catch (error) {
    await output.complain(
      `nabla move: nothing was copied to ${withoutPassword(wanted.to)}: ${messageOf(error)}\n`,
    )
    return EXIT.found
  }
}

async function moveAll(from: string, to: string, secret: string, output: Output): Promise<number> {
  await applyMigrations(to)
  const outcome = await moveDatabase(from, to)
  switch (outcome.kind) {
    case 'older':
      await output.complain(
        `nabla move: the database is of an older program, start this one on it first: it lacks ${outcome.migrations.join(', ')}\n`,
      )
      return EXIT.found
    case 'occupied':
      await output.complain(
        `nabla move: ${withoutPassword(to)} is not empty, so nothing was copied: ${outcome.table} holds ${outcome.rows} rows\n`,
      )
      return EXIT.found
    case 'unequal':
      await output.write(printTables(outcome.tables))
      await output.complain(
        'nabla move: nothing was kept, since the two differ: stop Nabla, so that nobody writes, and move again\n',
      )
      return EXIT.found
    case 'moved':
      await output.write(printTables(outcome.tables))
      return verifyMoved(to, secret, output)
  }
}

/** Recomputes every code and total from what arrived. */
async function verifyMoved(to: string, secret: string, output: Output): Promise<number> {
  process.env.DATABASE_URL = to
  process.env.NABLA_SECRET = secret
  await closeDatabase()
  try {
    const findings = await verify()
    if (findings.length === 0) {
      await output.write(
        'Moved, and the record holds. Start Nabla with this DATABASE_URL and the same secret.\n',
      )
      return EXIT.well
    }
    for (const finding of findings) await output.write(`  ${JSON.stringify(finding)}\n`)
    await output.complain(
      `nabla move: all rows were moved, and ${findings.length} of them do not follow from the record: they were edited before the move, or the secret is another\n`,
    )
    return EXIT.found
  } finally {
    await closeDatabase()
  }
}

function printTables(moved: readonly MovedTable[]): string {
  const rows = moved.map((one) => {
    const { name, from, to } = one
    const sums = [from, to].map(({ checksum }) => checksum.slice(0, 16))
    const [there = '', here = ''] = sums
    return [
      name,
      String(from.count),
      String(to.count),
      there,
      here,
      isEqual(one) ? 'equal' : 'NOT EQUAL',
    ]
  })
  return printTable(['table', 'rows', 'moved', 'checksum', 'checksum there', ''], rows)
}

interface Source {
  readonly url: string
  /** Null where none is given or kept with the data. */
  readonly secret: string | null
}

/** The database in a file or a data folder; null where there is none. */
function findSource(from: string): Source | null {
  const path = userPath(from.replace(/^file:/, ''))
  if (!existsSync(path)) return null
  const file = statSync(path).isDirectory() ? join(path, 'nabla.db') : path
  if (!existsSync(file)) return null
  const kept = join(dirname(file), 'secret')
  const secret =
    process.env.NABLA_SECRET || (existsSync(kept) ? readFileSync(kept, 'utf8').trim() : null)
  return { url: `file:${file}`, secret }
}

function whyNotTo(to: string): string | null {
  if (dialectOf(to) === 'postgresql' && URL.canParse(to)) return null
  return 'name an empty PostgreSQL database, as in --to postgresql://nabla:password@db.example.edu/nabla'
}

function readWords(
  words: readonly string[],
): { readonly from: string; readonly to: string } | null {
  try {
    const options = { from: { type: 'string' }, to: { type: 'string' } } as const
    const { from, to = process.env.DATABASE_URL ?? '' } = parseArgs({
      args: [...words],
      options,
    }).values
    return from === undefined ? null : { from, to }
  } catch {
    return null
  }
}
