import { type GradingFact, replay, type Terms } from '@/lib/gradebook/replay'
import type { Outcome } from '@/lib/grading/verdict'
import { database } from './client'
import { readTermsOfAll } from './dated'
import { gradedColumns } from './judge'
import type { Person } from './person'
import { staff } from './roles'
import { courseOf } from './seen'

/** What stands for an answer, before or after. `credit` in whole ten-thousandths. */
export interface JudgedState {
  readonly outcome: Outcome
  readonly credit: number
  readonly note: string | null
  readonly counted: boolean
}

/** An answer whose judgement a regrade changes. */
export interface ChangedAnswer {
  readonly submissionId: string
  /** From 1, per student and part. */
  readonly number: number
  readonly from: JudgedState
  readonly to: JudgedState
}

/** A student's part in which judgements change, and with them perhaps the mark: whole ten-thousandths of the part's points. */
export interface ChangedPart {
  readonly studentId: string
  readonly name: string
  readonly studentNumber: string | null
  readonly partId: string
  readonly score: { readonly from: number; readonly to: number }
  readonly answers: readonly ChangedAnswer[]
}

/**
 * Exactly what a regrade changes or has changed, by student number and part: each answer judged otherwise, and the mark before and after. None
 * unless `who` is staff of the course.
 */
export async function listRegradeChanges(
  who: Person,
  regradeId: string,
): Promise<readonly ChangedPart[]> {
  const results = await database().regradeResult.findMany({
    where: {
      regradeId,
      changes: true,
      regrade: { item: { assignment: { course: courseOf(who, staff) } } },
    },
    select: {
      submission: { select: { studentId: true, itemId: true, partId: true } },
      regrade: { select: { item: { select: { assignmentId: true } } } },
    },
  })
  const [first] = results
  if (first === undefined) return []
  const { itemId } = first.submission
  const termsOf = await readTermsOfAll(database(), first.regrade.item.assignmentId)
  const places = new Set(results.map(({ submission }) => placeKey(submission)))
  const rows = await readRows(itemId, regradeId)
  const parts = new Map<string, Row[]>()
  for (const row of rows) {
    const place = placeKey(row)
    if (!places.has(place)) continue
    const own = parts.get(place)
    if (own === undefined) parts.set(place, [row])
    else own.push(row)
  }
  return [...parts.values()].flatMap((own) => changedPart(own, termsOf))
}

function readRows(itemId: string, regradeId: string) {
  return database().submission.findMany({
    where: { itemId },
    orderBy: [{ student: { studentNumber: 'asc' } }, { studentId: 'asc' }, { position: 'asc' }],
    select: {
      ...gradedColumns,
      receivedAt: true,
      student: { select: { name: true, studentNumber: true } },
      gradings: { orderBy: { number: 'asc' } },
      regradeResults: { where: { regradeId } },
    },
  })
}

function placeKey({ studentId, partId }: { studentId: string; partId: string }): string {
  return JSON.stringify([studentId, partId])
}

type Row = Awaited<ReturnType<typeof readRows>>[number]

function changedPart(
  own: readonly Row[],
  termsOf: (studentId: string) => Terms,
): readonly ChangedPart[] {
  const [first] = own
  if (first === undefined) return []
  const terms = termsOf(first.studentId)
  const mark = (state: (row: Row) => GradingFact | null) =>
    replay(
      own,
      own.flatMap((row) => state(row) ?? []),
      terms,
    ).score
  return [
    {
      studentId: first.studentId,
      name: first.student.name,
      studentNumber: first.student.studentNumber,
      partId: first.partId,
      score: { from: mark(before), to: mark(after) },
      answers: own.flatMap((row) => {
        const from = before(row)
        const result = row.regradeResults[0]
        if (from === null || result === undefined || !result.changes) return []
        const { outcome, credit, note, counted } = result
        const to = { outcome, credit, note, counted }
        return [{ submissionId: row.id, number: row.number, from, to }]
      }),
    },
  ]
}

/** The judgement that stood when the regrade looked. */
function before({ gradings, regradeResults: [result] }: Row): Row['gradings'][number] | null {
  if (result === undefined) return gradings.at(-1) ?? null
  return gradings.find(({ number }) => number === result.standing) ?? null
}

/** The judgement that stands once the regrade is applied. */
function after(row: Row): GradingFact | null {
  const standing = before(row)
  const result = row.regradeResults[0]
  if (standing === null || result === undefined || !result.changes) return standing
  const { outcome, credit, counted, submissionId } = result
  return { submissionId, number: standing.number + 1, kind: 'regrade', outcome, credit, counted }
}
