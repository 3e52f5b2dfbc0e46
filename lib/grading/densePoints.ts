import type { SamplePoint } from '@/lib/model/point'
import { samplePoints } from '@/lib/model/sample'
import type { SampleRequest } from '@/lib/model/strata'
import type { DecidingPoint } from './preparePart'

/** Eight times the ordinary: a branch taken at one point in fifty of the domain is met with a chance of 98 in 100. */
const POINTS = 192

/**
 * Many points of the ordinary range, for answers that switch at a value (`ŷ_k < 0.9 ? … : 0`) and so may be right on the
 * side where all ordinary points happen to lie. Drawn at the first such answer, and kept: they follow from the part alone.
 */
export function densePoints(
  sampling: SampleRequest,
  deciding: (point: SamplePoint) => DecidingPoint,
): () => readonly DecidingPoint[] {
  let kept: readonly DecidingPoint[] | null = null
  return () => {
    kept ??= samplePoints({ ...sampling, leastPoints: POINTS }).points.map(deciding)
    return kept
  }
}
