import { hashSeed, randomFrom } from '@/lib/numeric/random'
import { rangeAt } from './coincidence'
import { drawGivens, type Manner } from './drawGivens'
import { preparePoint, valueAt } from './evaluate'
import { examiner } from './examine'
import type { SamplePoint } from './point'
import { type SampleRequest, strataOf } from './strata'

/** What a counterexample is drawn for: `overrides` are definitions whose values are to be short too. */
export interface ExampleRequest extends SampleRequest {
  readonly overrides?: readonly string[]
  readonly count?: number
}

const COUNT = 8
const TRIES_AN_EXAMPLE = 12
const BY_HAND: Manner = { magnitude: 0.8, most: Infinity, edge: 1, decimals: 1 }

/**
 * Small examples that can be followed by hand: sizes 3 and 2 where their ranges allow it, values of one decimal. Definitions named in
 * `overrides` get their values rounded to one decimal, and what is defined from them follows. The strata take turns.
 */
export function examplePoints(request: ExampleRequest): readonly SamplePoint[] {
  const { possible } = strataOf(request)
  const examine = examiner(request)
  const count = request.count ?? COUNT
  const points: SamplePoint[] = []
  for (let k = 0; k < count * TRIES_AN_EXAMPLE && points.length < count; k += 1) {
    const stratum = possible[k % Math.max(1, possible.length)]
    if (stratum === undefined) break
    const random = randomFrom(hashSeed(request.seed, 'example', stratum.label, k))
    const place =
      stratum.placeAt(smallSizes(request), random) ?? stratum.placeAt(stratum.sizes.least, random)
    if (place === null) continue
    const point = withOverrides(request, {
      stratum: stratum.label,
      ...place,
      givens: drawGivens(request.model, place, BY_HAND, random),
      overrides: {},
    })
    if (examine(point) !== null) points.push(point)
  }
  return points
}

/** Sizes 3 for what indices run over and 2 for the rest, as near as their ranges allow. */
function smallSizes({ model, indices }: SampleRequest): Record<string, number> {
  const isIndexed = (name: string): boolean => {
    const larger = Object.fromEntries(
      model.sizes.map((size) => [size.name, size.name === name ? 2 : 1]),
    )
    const one = Object.fromEntries(model.sizes.map((size) => [size.name, 1]))
    return indices.some((index) => rangeAt(index, model, larger) !== rangeAt(index, model, one))
  }
  return Object.fromEntries(
    model.sizes.map(({ name, least, greatest }, position) => {
      const wanted = indices.length > 0 ? (isIndexed(name) ? 3 : 2) : position % 2 === 0 ? 2 : 3
      return [name, Math.min(greatest, Math.max(least, wanted))]
    }),
  )
}

/** Replaces the values of some definitions, in order, by their roundings to one decimal. */
function withOverrides(request: ExampleRequest, point: SamplePoint): SamplePoint {
  const { model, names, overrides = [] } = request
  const replaced: Record<string, readonly number[]> = {}
  const result = { ...point, overrides: replaced }
  for (const { name } of model.definitions) {
    if (!overrides.includes(name)) continue
    const { values } = valueAt(preparePoint(model, result, names), model, name)
    replaced[name] = Array.from(values, (value) => Number(value.toFixed(1)))
  }
  return result
}
