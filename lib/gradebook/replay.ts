import type { Outcome } from '@/lib/grading/verdict'
import type { Dates } from './phase'
import { full, type Policy } from './policy'

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
  /** Whether the attempt the score comes from came after `due`. */
  readonly late: boolean
  /** Whether a person's judgement stands for any attempt. */
  readonly overridden: boolean
  /** The submission that `outcome` belongs to. */
  readonly bestId: string | null
}

/** The terms a part is marked under. */
export interface Terms extends Dates {
  readonly policy: Policy
}

/**
 * A student's mark in a part, from all its submissions and gradings: the greatest over the counted attempts of
 * credit × (1 − penalty × earlier counted wrong attempts) × late factor, rounded to a whole ten-thousandth.
 * Of equal scores the first attempt's stands, of attempts worth nothing the last one's.
 */
export function replay(
  submissions: readonly SubmissionFact[],
  gradings: readonly GradingFact[],
  terms: Terms,
): PartScore {
  const standing = standingGradings(gradings)
  let mark: PartScore = nothing
  let counted = 0
  let wrong = 0
  let overridden = false
  for (const submission of submissions.toSorted((a, b) => a.number - b.number)) {
    const grading = standing.get(submission.id)
    if (grading === undefined) continue
    overridden ||= grading.kind === 'manual'
    const late = grading.counted && submission.receivedAt > terms.due
    const score = grading.counted ? attemptScore(grading.credit, wrong, late, terms.policy) : 0
    if (score > mark.score || (mark.score === 0 && (grading.counted || counted === 0))) {
      mark = { ...mark, score, late, outcome: grading.outcome, bestId: submission.id }
    }
    if (!grading.counted) continue
    counted += 1
    if (grading.credit < full) wrong += 1
  }
  return { ...mark, counted, wrong, overridden }
}

const nothing: PartScore = {
  score: 0,
  outcome: null,
  counted: 0,
  wrong: 0,
  late: false,
  overridden: false,
  bestId: null,
}

/** The grading that counts, by submission. */
function standingGradings(gradings: readonly GradingFact[]): Map<string, GradingFact> {
  const standing = new Map<string, GradingFact>()
  for (const grading of gradings) {
    const other = standing.get(grading.submissionId)
    if (other === undefined || other.number < grading.number) {
      standing.set(grading.submissionId, grading)
    }
  }
  return standing
}

/** One attempt's worth. The product of three ten-thousandths stays below 2^53, so only the division rounds. */
function attemptScore(credit: number, earlierWrong: number, late: boolean, policy: Policy): number {
  const kept = Math.max(0, full - policy.penalty * earlierWrong)
  return Math.round((credit * kept * (late ? policy.lateCredit : full)) / (full * full))
}
