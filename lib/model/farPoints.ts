import { hashSeed, randomFrom } from '@/lib/numeric/random'
import { drawGivens } from './drawGivens'
import type { Domain } from './model'
import type { SamplePoint } from './point'
import { drawPlace, type SampleRequest, strataOf } from './strata'

/** Typical sizes of reals, point after point: from where exponentials begin to run apart to where they overflow, and near 0. */
const MAGNITUDES: readonly number[] = [3, 100, 1e-3, 300, 8, 30, 1000, 1e-6, 60, 200, 15, 500]

/** How near to an end of its interval a bounded value is drawn, as a share of the interval. */
const EDGES: readonly number[] = [1e-2, 1e-4, 1e-1, 1e-3]

const POINTS_A_STRATUM = 12

/**
 * Points far from the ordinary ones: reals of large magnitude or near 0, bounded values near their ends, saturated ones among them. What an
 * answer switches on only out there (`max(0, z - 60)`, `q^1000`) is invisible at `samplePoints`. Their truth may be undefined or
 * ill-conditioned, and so they can show a difference, never confirm agreement.
 */
export function farPoints(request: SampleRequest): readonly SamplePoint[] {
  return strataOf(request).possible.flatMap((stratum) =>
    Array.from({ length: POINTS_A_STRATUM }, (_, k): SamplePoint | null => {
      const random = randomFrom(hashSeed(request.seed, 'far', stratum.label, k))
      const place = drawPlace(request, stratum, k % 2 === 0 ? 'least' : 'different', random)
      if (place === null) return null
      const magnitude = MAGNITUDES[k % MAGNITUDES.length] ?? 1
      const near = drawGivens(request.model, place, { magnitude, decimals: null, random })
      const edge = EDGES[k % EDGES.length] ?? 1
      const givens = Object.fromEntries(
        request.model.givens.map(({ name, domain, value }) => {
          const values = near[name] ?? []
          return [name, value === null ? values.map((one) => pushed(one, domain, edge)) : values]
        }),
      )
      return { stratum: stratum.label, ...place, givens, overrides: {} }
    }).filter((point) => point !== null),
  )
}

/** Moves a value of an open interval towards the end it is nearer to; other values stay. */
function pushed(value: number, domain: Domain, edge: number): number {
  const ends =
    domain.kind === 'probability'
      ? { least: 0, greatest: 1 }
      : domain.kind === 'interval'
        ? domain
        : null
  if (ends === null) return value
  const { least, greatest } = ends
  return value - least < greatest - value
    ? least + (value - least) * edge
    : greatest - (greatest - value) * edge
}
