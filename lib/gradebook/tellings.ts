import type { Telling } from '@/lib/grading/tellStudent'
import type { Feedback, When } from './policy'

/** Where a submission stands: which attempt it is, from 1, and whether the time for answers in full credit is over. */
export interface ToldAt {
  readonly attempt: number
  readonly isPastDue: boolean
}

/** Where a part stands: how many attempts at it count, and whether the time for answers in full credit is over. */
export interface PartToldAt {
  readonly counted: number
  readonly isPastDue: boolean
}

/**
 * Whether the outcomes of a part's answers are told, all or none: a total says as much as the answers it is made of. An attempt is
 * waited for until it counts, so that nobody opens the result with texts that cannot be read.
 */
export function tellsOutcome(feedback: Feedback, { counted, isPastDue }: PartToldAt): boolean {
  return isTold(whenOutcome(feedback), { attempt: counted, isPastDue })
}

/** When the outcome is told: with the answer, unless the policy says otherwise. */
export function whenOutcome(feedback: Feedback): When {
  return typeof feedback === 'object' ? feedback.verdict : 'always'
}

/**
 * What an assignment lets a student know of a verdict whose outcome is told, by attempt and date. The true value of a counterexample is
 * not among it: it would be an answer key.
 */
export function tellings(feedback: Feedback, at: ToldAt): readonly Telling[] {
  if (feedback === 'outcome') return []
  if (feedback === 'full') return ['diagnosis', 'counterexample', 'repair']
  const kinds = ['diagnosis', 'counterexample', 'repair'] as const
  return kinds.filter((kind) => isTold(feedback[kind], at))
}

function isTold(when: When, { attempt, isPastDue }: ToldAt): boolean {
  if (when === 'always') return true
  if (when === 'never') return false
  return isPastDue || (when !== 'after-due' && attempt >= when.attempt)
}

/** Whether lines of a derivation are ticked while they are typed. A tick beside the quantity asked is a verdict: none where that is not told. */
export function tellsTicks(feedback: Feedback, isOutcomeTold: boolean): boolean {
  return typeof feedback === 'object' && feedback.ticks && isOutcomeTold
}
