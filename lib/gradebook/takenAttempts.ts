import type { Outcome } from '@/lib/grading/verdict'

/** What the number of attempts needs of the grading that stands for an answer. */
export interface StandingGrading {
  readonly outcome: Outcome
  /** What was read; null where it was not, or where a person has judged. */
  readonly canonical: string | null
}

/**
 * The attempts that a part's answers take while their outcomes are not told: one for each different text that could be read. An
 * undecided answer takes one, too, which it gives back later: an attempt given back at once would tell that the grader could not settle
 * it, and so that it is nearly right.
 */
export function takenAttempts(standing: readonly StandingGrading[]): number {
  const read = standing.filter(({ outcome }) => outcome !== 'unreadable')
  const texts = new Set(read.map(({ canonical }, place) => canonical ?? place))
  return texts.size
}
