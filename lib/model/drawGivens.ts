import { drawGiven } from './drawGiven'
import { axesAt, foldedAxes } from './givenSlab'
import type { Given, Model } from './model'
import type { Place } from './point'

/** How a point's values are drawn (see `Draw`). */
export interface Manner {
  readonly magnitude: number
  /** The greatest magnitude of a given. */
  readonly most: number
  readonly edge: number
  readonly decimals: number | null
}

/** How far a given's magnitude may lie from the point's, as a factor either way, so that they differ within a point. */
const SPREAD = 4

/** Draws every given's values at a place, each at a magnitude of its own around the point's. */
export function drawGivens(
  model: Model,
  place: Place,
  how: Manner,
  random: () => number,
): Record<string, readonly number[]> {
  return Object.fromEntries(
    model.givens.map((given) => {
      const { rows, columns } = foldedAxes(axesAt(given, model, place.sizes))
      const apart = how.decimals === null ? SPREAD ** (2 * random() - 1) : 0.5 + random()
      const hot = hotRow(given, place.indices)
      const magnitude = Math.min(how.most, how.magnitude * apart)
      const draw = { ...how, magnitude, rows, columns, hot, random }
      return [given.name, given.value ?? drawGiven(given.domain, draw)]
    }),
  )
}

function hotRow(given: Given, indices: Readonly<Record<string, number>>): number | null {
  return given.domain.kind === 'onehot' ? (indices[given.domain.index] ?? null) : null
}
