import type { Outcome, Verdict } from '@/lib/grading/verdict'
import type { Answer } from './answer'
import type { Person } from './person'
import type { QuestionVersion } from './questions'

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

/** Appends the grader's verdict and stores the part's total with it. When another process was first, returns that one's. Done by the process itself. */
export declare function appendGrading(
  submissionId: string,
  verdict: Verdict,
  now: Date,
): Promise<Grading>

/** Appends a person's judgement over whatever stands; null when the submission is not theirs to mark. `credit` in ten-thousandths, `reason` not empty. */
export declare function overrideGrading(
  who: Person,
  submissionId: string,
  judgement: { readonly credit: number; readonly reason: string; readonly now: Date },
): Promise<Grading | null>

/** Grades what was stored and never graded (a crash in between), all of it or one student's in one item; returns how many. Done by the process itself. */
export declare function gradePending(
  grade: Grade,
  now: () => Date,
  only?: { readonly studentId: string; readonly itemId: string },
): Promise<number>
