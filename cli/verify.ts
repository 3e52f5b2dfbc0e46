import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/db/client'
import { pendingMigrations } from '@/lib/db/migrate'
import { type Finding, verify as findAll } from '@/lib/db/verify'
import { messageOf } from '@/scripts/messageOf.js'
import { EXIT, type Output, type Run } from './command'
import { findKept, noSecret } from './kept'
import { printTable } from './printTable'

/** `nabla verify`: recomputes every code and every total from the log, and the hash of every file. Reads, and writes nothing. */
export const verify: Run = async (words, output) => {
  const wanted = readWords(words)
  if (wanted === null) return EXIT.misused
  const kept = findKept()
  const reason =
    kept.kind === 'nowhere'
      ? kept.reason
      : kept.secret === null
        ? noSecret
        : await whyUnreadable(kept.url)
  if (kept.kind === 'nowhere' || kept.secret === null || reason !== null) {
    await output.complain(`nabla verify: ${reason}\n`)
    return EXIT.misused
  }
  process.env.DATABASE_URL = kept.url
  process.env.NABLA_SECRET = kept.secret
  await closeDatabase()
  try {
    return await report(await findAll(), wanted.json, output)
  } finally {
    await closeDatabase()
  }
}

/** Why this program cannot read a database; null when it can. */
async function whyUnreadable(url: string): Promise<string | null> {
  try {
    const migrations = await pendingMigrations(url)
    if (migrations.length === 0) return null
    return `the database is of an older program, start this one on it first: it lacks ${migrations.join(', ')}`
  } catch (error) {
    return messageOf(error)
  }
}

async function report(
  findings: readonly Finding[],
  json: boolean,
  output: Output,
): Promise<number> {
  const say = json ? output.complain : output.write
  if (json) {
    for (const finding of findings) await output.write(`${JSON.stringify(finding)}\n`)
  } else {
    await output.write(printRows(findings) + printTotals(findings) + printFiles(findings))
  }
  await say(
    findings.length === 0
      ? 'The record holds: every code and every total follows from the log, every file is as it was sent.\n'
      : `Found: ${findings.length}. These rows were changed by something else than Nabla, or the secret is another.\n`,
  )
  return findings.length === 0 ? EXIT.well : EXIT.found
}

/** Rows of the log that were edited or follow a gap. */
function printRows(findings: readonly Finding[]): string {
  const rows = findings.flatMap((finding) =>
    finding.kind === 'edited' || finding.kind === 'missing'
      ? [[sayings[finding.kind], finding.row, finding.id]]
      : [],
  )
  return rows.length === 0 ? '' : `${printTable(['found', 'row', 'id'], rows)}\n`
}

const sayings = { edited: 'edited', missing: 'a row before is missing' } as const

/** Totals, in ten-thousandths of the part's points, that the log does not give. */
function printTotals(findings: readonly Finding[]): string {
  const rows = findings.flatMap((finding) => {
    if (finding.kind !== 'total') return []
    const { studentId, itemId, partId, stored, replayed } = finding
    return [[studentId, itemId, partId, stored === null ? '-' : String(stored), String(replayed)]]
  })
  const heads = ['student', 'item', 'part', 'total', 'by the log']
  return rows.length === 0 ? '' : `${printTable(heads, rows)}\n`
}

/** Files that are gone, or not as they were sent. */
function printFiles(findings: readonly Finding[]): string {
  const rows = findings.flatMap((finding) =>
    finding.kind === 'file' ? [[finding.fault, finding.id, finding.submissionId ?? '-']] : [],
  )
  const heads = ['file', 'id', 'handed in by submission']
  return rows.length === 0 ? '' : `${printTable(heads, rows)}\n`
}

function readWords(words: readonly string[]): { readonly json: boolean } | null {
  try {
    const options = { json: { type: 'boolean', default: false } } as const
    return parseArgs({ args: [...words], options }).values
  } catch {
    return null
  }
}
