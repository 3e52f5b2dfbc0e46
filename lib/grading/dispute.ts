import type { SamplePoint } from '@/lib/model/point'
import type { Judgement } from '@/lib/referee/compare'
import type { Agreement } from './compareValues'

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
