import { rangeAt } from '@/lib/model/coincidence'
import type { SamplePoint } from '@/lib/model/point'
import type { DecidingPoint, PreparedFormula } from './preparePart'

/** Points that a lemma on indices of its own is judged at, at most. */
const MOST_POINTS = 64

/**
 * The points of a part with further indices put in: a lemma may speak of ∂p_j/∂z_i where the part ranges over i alone. Each further
 * index takes its ends and the values of the others, so that every coincidence is met.
 */
export function withIndices(
  points: readonly DecidingPoint[],
  further: readonly string[],
  prepared: PreparedFormula,
): readonly DecidingPoint[] {
  if (further.length === 0) return points
  const { model } = prepared.part
  const places = points.flatMap(({ at: { point } }) =>
    further.reduce<readonly SamplePoint[]>(
      (before, index) =>
        before.flatMap((place) => {
          const greatest = rangeAt(index, model, place.sizes)
          const values = new Set([1, greatest, ...Object.values(place.indices)])
          return [...values]
            .filter((value) => value <= greatest)
            .map((value) => ({ ...place, indices: { ...place.indices, [index]: value } }))
        }),
      [point],
    ),
  )
  const step = Math.max(1, places.length / MOST_POINTS)
  const taken = places.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
  return taken.map(prepared.deciding)
}
