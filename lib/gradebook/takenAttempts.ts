import type { Outcome } from '@/lib/grading/verdict'

/** What the number of attempts needs of the grading that stands for an answer. */
export interface StandingGrading {
  readonly outcome: Outcome
  readonly note: string | null
  /** What was read; null where it was not, or where a person has judged. */
  readonly canonical: string | null
}

/**
 * Whether a text could not be read, as its own words show: that may be told while no outcome is. Of a symbol that restates what is
 * asked it is the value that shows it.
 */
export function isUnread({ outcome, note }: Pick<StandingGrading, 'outcome' | 'note'>): boolean {
  return outcome === 'unreadable' && note !== 'target-restated'
}

/**
 * The attempts that a part's answers take while their outcomes are not told: one for each different text that could be read. An
 * undecided answer takes one, too, which it gives back later: an attempt given back at once would tell that the grader could not settle
 * it, and so that it is nearly right.
 */
export function takenAttempts(standing: readonly StandingGrading[]): number {
  const read = standing.filter((grading) => !isUnread(grading))
  const texts = new Set(read.map(({ canonical }, place) => canonical ?? place))
  return texts.size
}
