import type { Outcome } from '@/lib/grading/verdict'
import { full } from './policy'

/** The outcome that a mark given by a person stands for. `credit` in whole ten-thousandths. */
export function outcomeOfCredit(credit: number): Outcome {
  if (credit === full) return 'correct'
  return credit === 0 ? 'incorrect' : 'partial'
}
