import type { Outcome } from '@/lib/grading/verdict'
import type { Dates } from './phase'
import type { Policy } from './policy'

/** What a score needs of a submission to one part by one student. */
export interface SubmissionFact {
  readonly id: string
  /** From 1, in the order received. */
  readonly number: number
  readonly receivedAt: Date
}

/** What a score needs of a grading; the greatest `number` of a submission is the one that counts. */
export interface GradingFact {
  readonly submissionId: string
  readonly number: number
  readonly kind: 'auto' | 'manual' | 'regrade'
  readonly outcome: Outcome
  /** Whole ten-thousandths of the part's points. */
  readonly credit: number
  /** Whether the attempt costs one and may score. */
  readonly counted: boolean
}

/** A student's mark in a part. */
export interface PartScore {
  /** Whole ten-thousandths of the part's points. */
  readonly score: number
  /** Of the attempt the score comes from, else of the last graded one; null when nothing is graded. */
  readonly outcome: Outcome | null
  /** Attempts that count. */
  readonly counted: number
  /** Attempts that count and fall short of full credit. */
  readonly wrong: number
  readonly late: boolean
  readonly overridden: boolean
  /** The submission that `outcome` belongs to. */
  readonly bestId: string | null
}

/** The terms a part is marked under. */
export interface Terms extends Dates {
  readonly policy: Policy
}

/** A student's mark in a part, from all its submissions and gradings. */
export declare function replay(
  submissions: readonly SubmissionFact[],
  gradings: readonly GradingFact[],
  terms: Terms,
): PartScore
