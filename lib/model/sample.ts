import { hashSeed, randomFrom } from '@/lib/numeric/random'
import { pointsOnBothSides } from './bothSides'
import { drawGivens, type Manner } from './drawGivens'
import type { PreparedPoint } from './evaluate'
import { examiner } from './examine'
import type { SamplePoint } from './point'
import { type SampleRequest, type Stratum, strataOf } from './strata'

export interface Sample {
  readonly points: readonly SamplePoint[]
  /** Strata that are impossible in this part. */
  readonly dropped: readonly string[]
  /** Strata left short after 20 fruitless redraws: the truth could not be compared there. */
  readonly exhausted: readonly string[]
  /** Draws that were of no use, by stratum; strata without any are left out. */
  readonly redraws: Readonly<Record<string, number>>
}

const LEAST_POINTS = 24
const LEAST_POINTS_A_STRATUM = 4
const REDRAWS = 20

/**
 * Typical sizes of reals, point after point: any four in a row have moderate, small and large ones. Their number shares no factor
 * with the turns of sizes, so that each comes at all of these.
 */
const MAGNITUDES: readonly number[] = [1, 0.3, 4, 0.05, 1.5, 12, 0.6, 1e-3, 2, 25, 0.1, 0.8, 7]

/** No real lies beyond twice this: e^50 and what cancels against it leave 64 digits enough. */
const MOST = 25

/** With values of extreme magnitude, bounded ones are drawn nearer to an end too. */
const EXTREMES = { least: 0.01, greatest: 20, edge: 0.05 }

/**
 * At least 24 points, at least 4 a stratum (grading.md, Deciding a formula, 2). A stratum is one coincidence of the indices within one
 * case; in each, least, greatest and other sizes take turns, and so do magnitudes. Further points stand on the sides of the
 * model's switches that those left out.
 */
export function samplePoints(request: SampleRequest): Sample {
  const { possible, dropped } = strataOf(request)
  const examine = examiner(request)
  const least = request.leastPoints ?? LEAST_POINTS
  const count = Math.max(LEAST_POINTS_A_STRATUM, Math.ceil(least / possible.length))
  const drawn: PreparedPoint[] = []
  const exhausted: string[] = []
  const redraws: Record<string, number> = {}
  for (const [number, stratum] of possible.entries()) {
    for (let k = 0; k < count; k += 1) {
      const { at, tries } = drawPoint(request, stratum, k, number * count + k, examine)
      if (tries > 0) redraws[stratum.label] = (redraws[stratum.label] ?? 0) + tries
      if (at !== null) drawn.push(at)
      else if (!exhausted.includes(stratum.label)) exhausted.push(stratum.label)
    }
  }
  const points = [...drawn, ...pointsOnBothSides(drawn, request, examine)]
  return { points: points.map(({ point }) => point), dropped, exhausted, redraws }
}

/** Point `k` of a stratum, `turn` of all. */
function drawPoint(
  request: SampleRequest,
  stratum: Stratum,
  k: number,
  turn: number,
  examine: (point: SamplePoint) => PreparedPoint | null,
): { readonly at: PreparedPoint | null; readonly tries: number } {
  const { label, placeAt } = stratum
  const random = randomFrom(hashSeed(request.seed, label, k))
  for (let tries = 0; tries <= REDRAWS; tries += 1) {
    const place = placeAt(sizesOf(stratum, k, tries), random)
    if (place === null) continue
    const givens = drawGivens(request.model, place, mannerOf(turn, tries), random)
    const at = examine({ stratum: label, ...place, givens, overrides: {} })
    if (at !== null) return { at, tries }
  }
  return { at: null, tries: REDRAWS }
}

/** Others, least and greatest take turns; a point redrawn in vain tries others. */
function sizesOf({ sizes }: Stratum, k: number, tries: number): SamplePoint['sizes'] {
  const { least, greatest, others } = sizes
  const other = others[(Math.floor(k / 3) + Math.floor(tries / 6)) % others.length] ?? least
  return tries >= 6 || k % 3 === 0 ? other : k % 3 === 1 ? least : greatest
}

/** A redrawn point comes nearer to 1 in magnitude, where truths keep their digits, and then, where softmax is still saturated, to 0. */
function mannerOf(turn: number, tries: number): Manner {
  const magnitude = MAGNITUDES[turn % MAGNITUDES.length] ?? 1
  const { least, greatest, edge } = EXTREMES
  const isExtreme = tries === 0 && (magnitude <= least || magnitude >= greatest)
  return {
    magnitude: magnitude ** (0.5 ** (tries % 5)) / 2 ** Math.floor(tries / 5),
    most: MOST,
    edge: isExtreme ? edge : 1,
    decimals: null,
  }
}
