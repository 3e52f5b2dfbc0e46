import type { Outcome } from '@/lib/grading/verdict'

/** What a mark and its reason follow from. `credit` in whole ten-thousandths. */
export interface Judged {
  readonly outcome: Outcome
  readonly credit: number
  readonly note: string | null
  readonly line: number | null
}

/**
 * How a new judgement of the same answer differs from the one that stands, by what weighs most: `incorrect → correct`, else `credit`,
 * `note` or `line`; null where nothing does. A sentence or a counterexample made anew is no difference.
 */
export function verdictChange(then: Judged, now: Judged): string | null {
  if (then.outcome !== now.outcome) return `${then.outcome} → ${now.outcome}`
  if (then.credit !== now.credit) return 'credit'
  if (then.note !== now.note) return 'note'
  return then.line === now.line ? null : 'line'
}
