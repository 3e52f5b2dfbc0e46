import { replay, type Terms } from '@/lib/gradebook/replay'
import { auditContent } from './audit'
import { type Content, rowMac, sameMac } from './chain'
import { type Database, database } from './client'
import { readTermsOfAll } from './dated'
import type { GradingModel, SubmissionModel, TotalModel } from './generated/models'
import { inTurn } from './inTurn'
import { gradingContent } from './judge'
import { submissionContent } from './recordSubmission'
import { type FileFinding, verifyFiles } from './verifyFiles'

/** Something in the database that its own record contradicts. */
export type Finding =
  /** The row's code does not follow from its content and the row before: one of the two was edited. */
  | { readonly kind: 'edited'; readonly row: ChainedRow; readonly id: string }
  /** A position is missing before this row: a row was taken out. */
  | { readonly kind: 'missing'; readonly row: ChainedRow; readonly id: string }
  | {
      readonly kind: 'total'
      readonly studentId: string
      readonly itemId: string
      readonly partId: string
      /** Null when no total is stored. */
      readonly stored: number | null
      readonly replayed: number
    }
  | FileFinding

type ChainedRow = 'submission' | 'grading' | 'audit'

/**
 * Recomputes every code and every total from the log, item by item, and the hash of every file; returns what does not hold, nothing when all is
 * well. A running server does not mind. Done by the process itself.
 */
export async function verify(): Promise<readonly Finding[]> {
  const findings: Finding[] = [...(await verifyAudit())]
  const items = await database().item.findMany({
    select: { id: true, assignmentId: true },
    orderBy: { id: 'asc' },
  })
  for (const { id, assignmentId } of items) {
    // In one transaction: what a running server writes meanwhile is seen whole or not at all.
    const check = async (transaction: Database) =>
      verifyItem(transaction, id, await readTermsOfAll(transaction, assignmentId))
    findings.push(...(await inTurn(() => database().$transaction(check, { timeout: itemTimeout }))))
  }
  return [...findings, ...(await verifyFiles())]
}

/** How long the rows of one item may take, in milliseconds. */
const itemTimeout = 600_000

async function verifyItem(
  transaction: Database,
  itemId: string,
  termsOf: (studentId: string) => Terms,
): Promise<readonly Finding[]> {
  const where = { itemId }
  const orderBy = [{ studentId: 'asc' as const }, { position: 'asc' as const }]
  const submissions = await transaction.submission.findMany({ where, orderBy })
  const gradings = await transaction.grading.findMany({ where, orderBy })
  const totals = await transaction.total.findMany({ where })
  return [
    ...verifyChains('submission', submissions, (row) => row.studentId, submissionContent),
    ...verifyChains('grading', gradings, (row) => row.studentId, gradingContent),
    ...verifyTotals(submissions, gradings, totals, termsOf),
  ]
}

function verifyTotals(
  submissions: readonly SubmissionModel[],
  gradings: readonly GradingModel[],
  totals: readonly TotalModel[],
  termsOf: (studentId: string) => Terms,
): readonly Finding[] {
  const submissionsOf = byPart(submissions)
  const gradingsOf = byPart(gradings)
  const totalsOf = byPart(totals)
  return [...byPart([...submissions, ...totals])].flatMap(([part, [row]]): Finding[] => {
    if (row === undefined) return []
    const { studentId, itemId, partId } = row
    const terms = termsOf(studentId)
    const mark = replay(submissionsOf.get(part) ?? [], gradingsOf.get(part) ?? [], terms)
    const stored = totalsOf.get(part)?.[0]
    const holds =
      stored === undefined
        ? mark.outcome === null
        : totalColumns.every((column) => stored[column] === mark[column])
    if (holds) return []
    const score = stored?.score ?? null
    return [{ kind: 'total', studentId, itemId, partId, stored: score, replayed: mark.score }]
  })
}

const totalColumns = [
  'score',
  'outcome',
  'counted',
  'wrong',
  'late',
  'overridden',
  'bestId',
] as const

/** The rows of one item by student and part. */
function byPart<Row extends { studentId: string; partId: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const part = JSON.stringify([row.studentId, row.partId])
    const group = groups.get(part)
    if (group === undefined) groups.set(part, [row])
    else group.push(row)
  }
  return groups
}

async function verifyAudit(): Promise<readonly Finding[]> {
  const events = await database().auditEvent.findMany({
    orderBy: [{ chain: 'asc' }, { position: 'asc' }],
  })
  return verifyChains('audit', events, (event) => event.chain, auditContent)
}

/** Checks rows that come chain by chain, each in the order of its positions. */
function verifyChains<Row extends { id: string; position: number; mac: string }>(
  kind: ChainedRow,
  rows: readonly Row[],
  chainOf: (row: Row) => string,
  contentOf: (row: Row) => Content,
): readonly Finding[] {
  const findings: Finding[] = []
  let before: Row | undefined
  for (const row of rows) {
    if (before !== undefined && chainOf(before) !== chainOf(row)) before = undefined
    if (row.position !== (before?.position ?? 0) + 1) {
      findings.push({ kind: 'missing', row: kind, id: row.id })
    } else if (!sameMac(row.mac, rowMac(kind, before?.mac ?? '', contentOf(row)))) {
      findings.push({ kind: 'edited', row: kind, id: row.id })
    }
    before = row
  }
  return findings
}
