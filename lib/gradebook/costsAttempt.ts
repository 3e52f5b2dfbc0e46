import type { Outcome } from '@/lib/grading/verdict'

/** Whether an answer with this outcome costs an attempt and may score, were it not said before. */
export function costsAttempt(outcome: Outcome): boolean {
  return outcome === 'correct' || outcome === 'partial' || outcome === 'incorrect'
}
