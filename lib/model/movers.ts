import { type PreparedPoint, valueAt } from './evaluate'
import { axesAt } from './givenSlab'
import type { Domain, Model } from './model'
import type { SamplePoint } from './point'

/** One number of a point, which can move by itself through its domain while all else stays. */
export interface Mover {
  readonly name: string
  /** Which entry it is, axis by axis from 1 (a column has one axis); empty for a scalar. */
  readonly entry: readonly number[]
  /** Its value at the point. */
  readonly at: number
  /** How far it is worth moving. */
  readonly range: readonly [least: number, greatest: number]
  readonly pointAt: (value: number) => SamplePoint
}

/** How far from 0 a number without bounds moves at least: most functions of the course have shown their shape there. */
const REACH = 3

/**
 * The numbers of a point that can move alone: entries of replaced definitions, then those of givens among `names`. What is fixed or
 * discrete stays, and so does an entry that its domain ties to others: of a distribution, a definite or an orthogonal matrix.
 */
export function moversAt(
  prepared: PreparedPoint,
  model: Model,
  names: ReadonlySet<string>,
): readonly Mover[] {
  const { point } = prepared
  const defined = Object.entries(point.overrides).flatMap(([name, values]) => {
    const { shape } = valueAt(prepared, model, name)
    return values.map((at, place): Mover => {
      const entry = entryAt(place, shape)
      const pointAt = (value: number): SamplePoint => ({
        ...point,
        overrides: { ...point.overrides, [name]: values.with(place, value) },
      })
      return { name, at, entry, range: around(at), pointAt }
    })
  })
  const given = model.givens.flatMap((one) => {
    const { name, domain, value: fixed } = one
    const values = point.givens[name] ?? []
    if (fixed !== null || !names.has(name)) return []
    const axes = axesAt(one, model, point.sizes)
    return values.flatMap((at, place): Mover[] => {
      const entry = entryAt(place, values.length === 1 ? [] : axes)
      const range = rangeOf(domain, at, entry)
      const pointAt = (value: number): SamplePoint => ({
        ...point,
        givens: { ...point.givens, [name]: values.with(place, value) },
      })
      return range === null ? [] : [{ name, at, entry, range, pointAt }]
    })
  })
  return [...defined, ...given]
}

/** A place in row-major order as one index an axis, from 1; the single column of a column is no axis. */
function entryAt(place: number, axes: readonly number[]): readonly number[] {
  const counted = axes.length === 2 && axes[1] === 1 ? axes.slice(0, 1) : axes
  let rest = place
  return counted
    .toReversed()
    .map((length) => {
      const index = (rest % length) + 1
      rest = Math.floor(rest / length)
      return index
    })
    .toReversed()
}

/** `null` where the entry cannot move alone. */
function rangeOf(domain: Domain, at: number, entry: readonly number[]): Mover['range'] | null {
  switch (domain.kind) {
    case 'real':
      return around(at)
    case 'symmetric':
      return new Set(entry).size < 2 ? around(at) : null
    case 'positive':
    case 'nonnegative':
      return [0, around(at)[1]]
    case 'probability':
      return [0, 1]
    case 'interval':
      return [domain.least, domain.greatest]
    case 'integer':
    case 'simplex':
    case 'onehot':
    case 'positive-definite':
    case 'orthogonal':
    case 'boolean':
      return null
  }
}

/** A range about 0 that holds a value with room beyond it, with whole ends. */
function around(at: number): Mover['range'] {
  const reach = Math.max(REACH, Math.ceil(1.5 * Math.abs(at)))
  return [-reach, reach]
}
