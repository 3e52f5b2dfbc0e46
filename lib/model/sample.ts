import type { Condition } from '@/lib/expr/tree'
import type { Model } from './model'
import type { SamplePoint } from './point'

/** Where to draw: `indices` are the part's, `where` and `cases` its conditions (elaborated); all points satisfy `where` and, if there are cases, one of them. */
export interface SampleRequest {
  readonly model: Model
  readonly indices: readonly string[]
  readonly where: Condition | null
  readonly cases: readonly Condition[]
  readonly seed: number
  /** Names the truth needs (see `namesNeeded`); all when absent. */
  readonly names?: ReadonlySet<string>
  /** Whether the truth is defined and well-conditioned there; a point that is not is redrawn. */
  readonly accepts?: (point: SamplePoint) => boolean
}

export interface Sample {
  readonly points: readonly SamplePoint[]
  /** Strata that are impossible in this part. */
  readonly dropped: readonly string[]
  /** Strata left short after 20 fruitless redraws: the truth could not be compared there. */
  readonly exhausted: readonly string[]
}

/** At least 24 points, at least 4 a stratum (grading.md, Deciding a formula, 2). */
export declare function samplePoints(request: SampleRequest): Sample

/**
 * Small examples that can be followed by hand, best first: sizes 3 and 2, values of one decimal. Definitions named in `overrides`
 * get values of one decimal too.
 */
export declare function examplePoints(
  request: SampleRequest & { readonly overrides?: readonly string[]; readonly count?: number },
): readonly SamplePoint[]
