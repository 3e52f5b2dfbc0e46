import { invariant } from '@/lib/expr/invariant'
import { costsAttempt } from '@/lib/gradebook/costsAttempt'
import { outcomeOfCredit } from '@/lib/gradebook/outcomeOfCredit'
import { full } from '@/lib/gradebook/policy'
import type { Outcome, Verdict } from '@/lib/grading/verdict'
import { type Answer, readAnswer } from './answer'
import { database } from './client'
import { gradingColumns, toGrading } from './gradingColumns'
import { inTurn } from './inTurn'
import { type Also, append, type Graded, gradedColumns } from './judge'
import type { Person } from './person'
import { type QuestionVersion, toVersion, versionColumns } from './questions'
import { markers } from './roles'
import { liveCourseOf } from './seen'

/** A judgement of a submission. */
export interface Grading {
  readonly id: string
  /** From 1, per submission. */
  readonly number: number
  readonly kind: 'auto' | 'manual' | 'regrade'
  readonly outcome: Outcome
  /** Whole ten-thousandths of the part's points, before penalty and late factor. */
  readonly credit: number
  readonly note: string | null
  /** Whether it costs an attempt and may score. */
  readonly counted: boolean
  /** The earlier submission that says the same; null when none does. */
  readonly repeatsId: string | null
  /** The grader's; null for a judgement by a person. Trace and truth are for staff: strip before a student sees it. */
  readonly verdict: Verdict | null
  /** Who judged; null for the grader. */
  readonly by: { readonly id: string; readonly name: string } | null
  readonly at: Date
  readonly reason: string | null
  /** The rubric's lines that a person found in the answer, by their ids; null where none was marked by. */
  readonly rubric: readonly string[] | null
}

/** An answer waiting for its judgement. */
export interface Ungraded extends Answer {
  readonly id: string
  readonly studentId: string
  readonly itemId: string
  readonly partId: string
}

/** The grader as the database sees it. */
export type Grade = (answer: Ungraded, version: QuestionVersion) => Promise<Verdict>

/**
 * Appends the grader's verdict and stores the part's total with it. When another process was first, returns that
 * one's. Done by the process itself.
 */
export async function appendGrading(
  submissionId: string,
  verdict: Verdict,
  now: Date,
): Promise<Grading> {
  const row = await database().submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: gradedColumns,
  })
  return appendVerdict(row, verdict, now)
}

/** The same for a submission just recorded, whose place is known. */
export async function appendVerdict(
  submission: Graded,
  verdict: Verdict,
  now: Date,
): Promise<Grading> {
  let isRefused = false
  return inTurn(async () => {
    const standing = isRefused ? await findStanding(submission.id) : null
    if (standing !== null) return toGrading(standing)
    isRefused = true
    const repeatsId = await findRepeated(submission, verdict.canonical)
    return append(submission, null, {
      number: 1,
      kind: 'auto',
      outcome: verdict.outcome,
      credit: Math.round(verdict.credit * full),
      note: verdict.note,
      counted: costsAttempt(verdict.outcome) && repeatsId === null,
      repeatsId,
      canonical: verdict.canonical,
      verdict: JSON.stringify(verdict),
      seed: BigInt(verdict.seed),
      graderVersion: verdict.graderVersion,
      at: now,
      reason: null,
      rubric: null,
    })
  })
}

/** The judgement that stands; looked for only when the first one's number was refused, which means that there is one. */
function findStanding(submissionId: string) {
  return database().grading.findFirst({
    where: { submissionId },
    orderBy: { number: 'desc' },
    select: gradingColumns,
  })
}

/**
 * Appends a person's judgement over whatever stands; null when the submission is not theirs to mark, or when another
 * judgement stands than the one numbered `after`, where that is given (0 for none). `credit` in ten-thousandths,
 * `reason` not empty unless the rubric's lines say it. `also` is done in the same transaction.
 */
export async function overrideGrading(
  who: Person,
  submissionId: string,
  judgement: {
    readonly credit: number
    readonly reason: string
    readonly now: Date
    readonly after?: number
    readonly rubric?: readonly string[]
  },
  also?: Also,
): Promise<Grading | null> {
  const { credit, reason, now, after, rubric } = judgement
  invariant(Number.isInteger(credit) && credit >= 0 && credit <= full, 'credit is a share')
  invariant(reason.trim() !== '' || rubric !== undefined, 'a changed mark has a reason')
  return inTurn(async () => {
    const submission = await database().submission.findFirst({
      where: { id: submissionId, item: { assignment: { course: liveCourseOf(who, markers) } } },
      select: {
        ...gradedColumns,
        item: { select: { assignment: { select: { courseId: true } } } },
        gradings: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
      },
    })
    if (submission === null) return null
    const { gradings, item, ...graded } = submission
    const standing = gradings[0]?.number ?? 0
    if (after !== undefined && after !== standing) return null
    const judge = { person: who, courseId: item.assignment.courseId }
    const row = {
      number: standing + 1,
      kind: 'manual',
      outcome: outcomeOfCredit(credit),
      credit,
      note: null,
      counted: true,
      repeatsId: null,
      canonical: null,
      verdict: null,
      seed: null,
      graderVersion: null,
      at: now,
      reason: reason.trim() === '' ? null : reason,
      rubric: rubric === undefined ? null : JSON.stringify(rubric),
    } as const
    return append(graded, judge, row, also)
  })
}

/** What became of the answers that waited for a grading. */
export interface Cleared {
  readonly graded: number
  /** Those that the grader failed on: they go on waiting. */
  readonly faults: readonly { readonly submissionId: string; readonly error: unknown }[]
}

/**
 * Grades what was stored and never graded (a crash in between), all of it or one student's in one item. An answer that
 * the grader fails on does not keep the others waiting. Done by the process itself.
 */
export async function gradePending(
  grade: Grade,
  now: () => Date | Promise<Date>,
  only?: { readonly studentId: string; readonly itemId: string },
): Promise<Cleared> {
  const pending = await database().submission.findMany({
    where: { ...only, gradings: { none: {} } },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      studentId: true,
      itemId: true,
      partId: true,
      text: true,
      fields: true,
      format: true,
      version: { select: versionColumns },
    },
  })
  const faults: { submissionId: string; error: unknown }[] = []
  for (const { version, ...row } of pending) {
    try {
      const verdict = await grade({ ...row, ...readAnswer(row) }, toVersion(version))
      await appendGrading(row.id, verdict, await now())
    } catch (error) {
      faults.push({ submissionId: row.id, error })
    }
  }
  return { graded: pending.length - faults.length, faults }
}

/** The first earlier answer of the same student to the part that was read the same and cost an attempt. */
async function findRepeated(
  submission: { studentId: string; itemId: string; partId: string; number: number },
  canonical: string | null,
): Promise<string | null> {
  if (canonical === null) return null
  const { studentId, itemId, partId, number } = submission
  const earlier = await database().submission.findFirst({
    where: {
      studentId,
      itemId,
      partId,
      number: { lt: number },
      gradings: { some: { canonical, counted: true } },
    },
    orderBy: { number: 'asc' },
    select: { id: true },
  })
  return earlier?.id ?? null
}
