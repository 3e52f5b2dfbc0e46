import { hashSeed, randomFrom } from '@/lib/numeric/random'
import { drawGivens } from './drawGivens'
import type { SizeProfile } from './drawSizes'
import { isSaturated } from './isSaturated'
import type { SamplePoint } from './point'
import { drawPlace, type SampleRequest, type Stratum, strataOf } from './strata'

export interface Sample {
  readonly points: readonly SamplePoint[]
  /** Strata that are impossible in this part. */
  readonly dropped: readonly string[]
  /** Strata left short after 20 fruitless redraws: the truth could not be compared there. */
  readonly exhausted: readonly string[]
}

const LEAST_POINTS = 24
const LEAST_POINTS_A_STRATUM = 4
const REDRAWS = 20
const PROFILES: readonly SizeProfile[] = ['different', 'least', 'greatest']

/** Typical sizes of reals, point after point: most moderate, so that softmax is not saturated, some small, some larger. */
const MAGNITUDES: readonly number[] = [1, 0.5, 1.5, 0.1, 0.8, 3, 1, 0.02, 2, 0.3, 6]

/**
 * At least 24 points, at least 4 a stratum (grading.md, Deciding a formula, 2). A stratum is one coincidence of the indices within one
 * case; least, greatest and different sizes take turns in each, and so do magnitudes. Saturated points are redrawn closer to 0.
 */
export function samplePoints(request: SampleRequest): Sample {
  const { possible, dropped } = strataOf(request)
  const least = request.leastPoints ?? LEAST_POINTS
  const count = Math.max(LEAST_POINTS_A_STRATUM, Math.ceil(least / possible.length))
  const points: SamplePoint[] = []
  const exhausted: string[] = []
  for (const stratum of possible) {
    const own = Array.from({ length: count }, (_, k) => drawPoint(request, stratum, k))
    points.push(...own.filter((point) => point !== null))
    if (own.includes(null)) exhausted.push(stratum.label)
  }
  return { points, dropped, exhausted }
}

function drawPoint(request: SampleRequest, stratum: Stratum, k: number): SamplePoint | null {
  const random = randomFrom(hashSeed(request.seed, stratum.label, k))
  const profile = PROFILES[k % PROFILES.length] ?? 'different'
  const magnitude = MAGNITUDES[k % MAGNITUDES.length] ?? 1
  for (let redraw = 0; redraw <= REDRAWS; redraw += 1) {
    const place = drawPlace(request, stratum, profile, random)
    if (place === null) return null
    const closer = magnitude / 2 ** (redraw % 5)
    const point: SamplePoint = {
      stratum: stratum.label,
      ...place,
      givens: drawGivens(request.model, place, { magnitude: closer, decimals: null, random }),
      overrides: {},
    }
    if (isSaturated(point, request)) continue
    if (request.accepts?.(point) ?? true) return point
  }
  return null
}
