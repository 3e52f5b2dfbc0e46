import { type Spread, spreadOf } from '../statistics'
import type { Showing } from './contest'
import type { Pair } from './pair'
import type { Ruling, Verdict } from './protocol'

/** A system's verdicts counted against the labels. */
export interface Tally {
  readonly right: number
  readonly wrongAccepts: readonly Pair[]
  readonly wrongRejects: readonly Pair[]
  readonly unread: readonly Pair[]
  readonly undecided: readonly Pair[]
  /** Hung past the limit, or died. */
  readonly none: readonly Pair[]
}

/** Counts verdicts: a wrong accept is `equal` of a pair that differs, a wrong reject `different` of one that is equal. */
export function tallyOf({ verdicts }: Pick<Showing, 'verdicts'>): Tally {
  const those = (wanted: Verdict | 'none'): readonly Pair[] =>
    verdicts.flatMap(({ pair, verdict }) => (verdict === wanted ? [pair] : []))
  const [accepted, rejected] = [those('equal'), those('different')]
  const wrongAccepts = accepted.filter(({ equal }) => !equal)
  const wrongRejects = rejected.filter(({ equal }) => equal)
  return {
    right: accepted.length + rejected.length - wrongAccepts.length - wrongRejects.length,
    wrongAccepts,
    wrongRejects,
    unread: those('unread'),
    undecided: those('undecided'),
    none: those('none'),
  }
}

/**
 * The spread over the pairs of one stage's duration in microseconds; a system that does not tell its stages apart has but one. A
 * pair's duration is the median over its rounds, so that what else the machine does meanwhile is not told of the system.
 */
export function paceOf(
  timed: readonly (readonly Ruling[])[],
  stage: 'micros' | 'confirmed' | 'explained',
): Spread {
  return spreadOf(
    timed
      .filter((rounds) => rounds.length > 0)
      .map((rounds) => spreadOf(rounds.map((ruling) => ruling[stage] ?? ruling.micros)).median),
  )
}
