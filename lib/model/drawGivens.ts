import { drawGiven } from './drawGiven'
import { axesAt, foldedAxes } from './givenSlab'
import type { Given, Model } from './model'

/** Draws every given's values at a place, each at a magnitude of its own near the point's. */
export function drawGivens(
  model: Model,
  place: {
    readonly sizes: Readonly<Record<string, number>>
    readonly indices: Readonly<Record<string, number>>
  },
  how: {
    readonly magnitude: number
    readonly decimals: number | null
    readonly random: () => number
  },
): Record<string, readonly number[]> {
  return Object.fromEntries(
    model.givens.map((given) => {
      const { rows, columns } = foldedAxes(axesAt(given, model, place.sizes))
      const magnitude = how.magnitude * (0.5 + how.random())
      const hot = hotRow(given, place.indices)
      const draw = { ...how, magnitude, rows, columns, hot }
      return [given.name, given.value ?? drawGiven(given.domain, draw)]
    }),
  )
}

function hotRow(given: Given, indices: Readonly<Record<string, number>>): number | null {
  return given.domain.kind === 'onehot' ? (indices[given.domain.index] ?? null) : null
}
