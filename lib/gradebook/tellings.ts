import type { Telling } from '@/lib/grading/tellStudent'
import type { Feedback, When } from './policy'

/** Where a submission stands: which attempt it is, from 1, and whether the time for answers in full credit is over. */
export interface ToldAt {
  readonly attempt: number
  readonly isPastDue: boolean
}

/**
 * What an assignment lets a student know of a verdict beyond its outcome, by attempt and date. The true value of a counterexample is not
 * among it: it would be an answer key.
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

/** Whether lines of a derivation are ticked while they are typed. */
export function tellsTicks(feedback: Feedback): boolean {
  return typeof feedback === 'object' && feedback.ticks
}
