import type { SamplePoint } from '@/lib/model/point'
import type { Judgement } from '@/lib/referee/compare'
import type { Agreement } from './compareValues'
import type { Verdict } from './verdict'

/**
 * Why an answer is undecided: a point at which the referee contradicts what the fast engine decided, or cannot tell what that left
 * close. With the answer's text it is all that reproduces the case. Values are row-major.
 */
export interface Dispute {
  readonly point: Pick<SamplePoint, 'stratum' | 'sizes' | 'indices' | 'givens'>
  readonly engine: {
    readonly agreement: Agreement
    readonly truth: readonly number[]
    readonly answer: readonly number[]
  }
  readonly referee: Judgement
}

/** What a verdict and those of its fields hang on. */
export function disputesOf({ dispute, cases }: Verdict): readonly Dispute[] {
  const own = dispute === null ? [] : [dispute]
  return [...own, ...Object.values(cases ?? {}).flatMap(disputesOf)]
}
