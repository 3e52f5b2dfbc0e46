import type { Condition } from '@/lib/expr/tree'
import { hashSeed, randomFrom } from '@/lib/numeric/random'
import { type Coincidence, coincidencesOf, drawIndices, hasRoom } from './coincidence'
import { drawSizes, type SizeProfile } from './drawSizes'
import { compileCondition } from './evaluate'
import type { Model } from './model'
import type { SamplePoint } from './point'

/**
 * Where to draw: `indices` are the part's, `where` and `cases` its conditions (elaborated); all points satisfy `where` and, if there
 * are cases, one of them.
 */
export interface SampleRequest {
  readonly model: Model
  readonly indices: readonly string[]
  readonly where: Condition | null
  readonly cases: readonly Condition[]
  readonly seed: number
  /** Points in all, at least; 24 when absent. */
  readonly leastPoints?: number
  /** Names the truth needs (see `namesNeeded`); all when absent. */
  readonly names?: ReadonlySet<string>
  /** Whether the truth is defined and well-conditioned there; a point that is not is redrawn. */
  readonly accepts?: (point: SamplePoint) => boolean
}

/** Draws of indices, which cost little, before a stratum counts as impossible. */
const INDEX_DRAWS = 60

/** One forced situation. */
export interface Stratum {
  readonly label: string
  readonly coincidence: Coincidence
  /** What the sizes and indices must satisfy. */
  readonly conditions: readonly Condition[]
}

/** The coincidences, each within every case that it allows. */
export function strataOf(request: SampleRequest): {
  readonly possible: readonly Stratum[]
  readonly dropped: readonly string[]
} {
  const { model, indices, where, cases } = request
  const always = where === null ? [] : [where]
  const possible: Stratum[] = []
  const dropped: string[] = []
  for (const coincidence of coincidencesOf(indices, model)) {
    const { label } = coincidence
    const within = (cases.length === 0 ? [[]] : cases.map((each) => [each])).map(
      (own): Stratum => ({ label, coincidence, conditions: [...always, ...own] }),
    )
    const allowed = within.filter((stratum) => {
      const random = randomFrom(hashSeed(request.seed, label, within.indexOf(stratum)))
      return drawPlace(request, stratum, 'different', random) !== null
    })
    if (allowed.length === 0) dropped.push(label)
    for (const stratum of allowed) {
      const number = within.indexOf(stratum) + 1
      possible.push(
        allowed.length > 1 ? { ...stratum, label: `${label}, case ${number}` } : stratum,
      )
    }
  }
  return { possible, dropped }
}

/** The sizes and indices of a point. */
export interface Place {
  readonly sizes: Record<string, number>
  readonly indices: Record<string, number>
}

/** Draws sizes and indices of a stratum; `null` where none were found. */
export function drawPlace(
  request: SampleRequest,
  stratum: Stratum,
  profile: SizeProfile,
  random: () => number,
): Place | null {
  const { model } = request
  const holds = conditionsHold(model, model.constraints)
  const fits = conditionsHold(model, stratum.conditions)
  const isFeasible = (sizes: Record<string, number>): boolean =>
    hasRoom(stratum.coincidence, model, sizes) && holds({ sizes, indices: {} })
  for (let draw = 0; draw < INDEX_DRAWS; draw += 1) {
    const sizes = drawSizes(profile, model, isFeasible, random)
    if (sizes === null) return null
    const place = { sizes, indices: drawIndices(stratum.coincidence, model, sizes, random) }
    if (fits(place)) return place
  }
  return null
}

/** Whether conditions on sizes and indices hold at a place. */
export function conditionsHold(
  model: Model,
  conditions: readonly Condition[],
): (place: Place) => boolean {
  const tests = conditions.map((condition) => compileCondition(condition, model))
  return ({ sizes, indices }) => {
    const frame = {
      quantities: [],
      sizes: model.sizes.map(({ name }) => sizes[name] ?? Number.NaN),
      indices: model.indices.map(({ name }) => indices[name] ?? Number.NaN),
    }
    const point = { stratum: '', sizes, indices, givens: {}, overrides: {} }
    return tests.every((test) => test({ point, frame }) === true)
  }
}
