import type { Condition, Tree } from '@/lib/expr/tree'
import { hashSeed, randomFrom } from '@/lib/numeric/random'
import { type Coincidence, coincidencesOf, contradicts, drawIndices, hasRoom } from './coincidence'
import { compileCondition, type PreparedPoint } from './evaluate'
import type { Model } from './model'
import { planSizes, type SizePlan } from './planSizes'
import type { Place } from './point'

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
  /** Trees whose switches points are to show on both sides. */
  readonly kinks?: readonly Tree[]
  /** Whether the truth is defined and well-conditioned there; a point that is not is redrawn. */
  readonly accepts?: (at: PreparedPoint) => boolean
}

/** Draws of indices, which cost little, before sizes count as impossible. */
const INDEX_DRAWS = 60

/** One forced situation: a coincidence of the indices within one of the cases, and the sizes at which it is shown. */
export interface Stratum {
  readonly label: string
  readonly sizes: SizePlan
  /** Draws indices at some sizes; `null` where none were found. */
  readonly placeAt: (sizes: Place['sizes'], random: () => number) => Place | null
}

/** The coincidences, each within every case that it allows. */
export function strataOf(request: SampleRequest): {
  readonly possible: readonly Stratum[]
  readonly dropped: readonly string[]
} {
  const { model, indices, where, cases, seed } = request
  const always = where === null ? [] : [where]
  const within = cases.length === 0 ? [always] : cases.map((each) => [...always, each])
  const possible: Stratum[] = []
  const dropped: string[] = []
  for (const coincidence of coincidencesOf(indices, model)) {
    const { label } = coincidence
    const found = within.map((conditions, number) =>
      stratumOf(coincidence, conditions, model, randomFrom(hashSeed(seed, label, number))),
    )
    const isAlone = found.filter((stratum) => stratum !== null).length === 1
    if (found.every((stratum) => stratum === null)) dropped.push(label)
    for (const [number, stratum] of found.entries()) {
      if (stratum === null) continue
      possible.push(isAlone ? stratum : { ...stratum, label: `${label}, case ${number + 1}` })
    }
  }
  return { possible, dropped }
}

function stratumOf(
  coincidence: Coincidence,
  conditions: readonly Condition[],
  model: Model,
  random: () => number,
): Stratum | null {
  if (conditions.some((each) => contradicts(coincidence, each))) return null
  const meets = conditionsHold(model, model.constraints)
  const fits = conditionsHold(model, conditions)
  const placeAt = (sizes: Place['sizes'], from: () => number): Place | null => {
    if (!hasRoom(coincidence, sizes) || !meets({ sizes, indices: {} })) return null
    for (let draw = 0; draw < INDEX_DRAWS; draw += 1) {
      const place = { sizes, indices: drawIndices(coincidence, sizes, from) }
      if (fits(place)) return place
    }
    return null
  }
  const sizes = planSizes(model, (each) => placeAt(each, random) !== null, random)
  return sizes === null ? null : { label: coincidence.label, sizes, placeAt }
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
