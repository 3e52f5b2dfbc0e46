import { v7 as uuid } from 'uuid'
import { invariant } from '@/lib/expr/invariant'
import { replay } from '@/lib/gradebook/replay'
import { appendAudit } from './audit'
import { type Content, rowMac } from './chain'
import { type Database, database } from './client'
import { readTerms } from './dated'
import type { Prisma } from './generated/client'
import type { GradingModel, TotalModel } from './generated/models'
import { toGrading } from './gradingColumns'
import type { Grading } from './gradings'
import type { Person } from './person'

/** The columns of a submission that its judgement needs. */
export const gradedColumns = {
  id: true,
  studentId: true,
  itemId: true,
  partId: true,
  versionId: true,
  number: true,
} as const satisfies Prisma.SubmissionSelect

/** A student's part of an item. */
export type Place = Pick<GradingModel, 'studentId' | 'itemId' | 'partId'>

/** A submission to be judged. */
export interface Graded extends Place {
  readonly id: string
  readonly versionId: string
  /** From 1, per student and part. */
  readonly number: number
}

/** What is to be done in the transaction of a judgement, or not at all. */
export type Also = (transaction: Database) => Promise<void>

/** Who judges, and the course they do it in. */
export interface Judge {
  readonly person: Person
  readonly courseId: string
}

/** What a judgement says; its place in the chain is found here. */
export type Judgement = Omit<
  GradingModel,
  'id' | 'submissionId' | 'position' | 'mac' | 'versionId' | 'byId' | keyof Place
>

/**
 * Appends a judgement of a submission, and in the same transaction stores the part's total that now follows and, for
 * a judgement by a person, the audit event. The grading goes in first: from then on nobody else writes to this
 * student's item, so what the total is computed from stands still; the terms are read after it, since whoever changes
 * them counts anew what is stored by then. `also` is done in the same transaction. Throws a unique violation when the
 * place is taken.
 */
export async function append(
  submission: Graded,
  judge: Judge | null,
  judgement: Judgement,
  also?: Also,
): Promise<Grading> {
  const by = judge?.person ?? null
  const { studentId, itemId, partId } = submission
  const place = { studentId, itemId, partId }
  const last = await database().grading.findFirst({
    where: { studentId, itemId },
    orderBy: { position: 'desc' },
    select: { position: true, mac: true },
  })
  const row = {
    id: uuid(),
    submissionId: submission.id,
    ...place,
    versionId: submission.versionId,
    position: (last?.position ?? 0) + 1,
    byId: by?.id ?? null,
    ...judgement,
  }
  const mac = rowMac('grading', last?.mac ?? '', gradingContent(row))
  return database().$transaction(async (transaction) => {
    await transaction.grading.create({ data: { ...row, mac }, select: { id: true } })
    const before =
      judge === null
        ? null
        : await transaction.total.findUnique({ where: { studentId_itemId_partId: place } })
    const after = await storeTotal(transaction, place)
    if (judge !== null) {
      await appendAudit(transaction, {
        chain: `${studentId}/${itemId}`,
        at: row.at,
        byId: judge.person.id,
        action: 'grading.override',
        courseId: judge.courseId,
        studentId,
        itemId,
        subjectId: submission.id,
        before: before && { score: before.score, outcome: before.outcome },
        after: { score: after.score, outcome: after.outcome, reason: row.reason },
      })
    }
    await also?.(transaction)
    return toGrading({ ...row, by })
  })
}

/** What a grading's code covers: every column but the code; a column added later only where it holds something, so that older codes stand. */
export function gradingContent(row: Omit<GradingModel, 'mac'>): Content {
  return [
    row.id,
    row.submissionId,
    row.number,
    row.studentId,
    row.itemId,
    row.partId,
    row.position,
    row.kind,
    row.outcome,
    row.credit,
    row.note,
    row.counted,
    row.repeatsId,
    row.canonical,
    row.verdict,
    row.seed === null ? null : String(row.seed),
    row.versionId,
    row.graderVersion,
    row.byId,
    row.at.toISOString(),
    row.reason,
    ...(row.rubric === null ? [] : [row.rubric]),
  ]
}

/** Stores the total of a part that follows from its gradings, in the transaction that changed them. */
export async function storeTotal(transaction: Database, place: Place): Promise<TotalModel> {
  const submissions = await transaction.submission.findMany({
    where: place,
    select: { id: true, number: true, receivedAt: true },
  })
  const gradings = await transaction.grading.findMany({
    where: place,
    select: {
      submissionId: true,
      number: true,
      kind: true,
      outcome: true,
      credit: true,
      counted: true,
    },
  })
  const terms = await readTerms(transaction, place)
  const { outcome, bestId, ...score } = replay(submissions, gradings, terms)
  invariant(outcome !== null && bestId !== null, 'a graded part has a total')
  const total = { ...score, outcome, bestId }
  return transaction.total.upsert({
    where: { studentId_itemId_partId: place },
    create: { id: uuid(), ...place, ...total },
    update: total,
  })
}
