import { invariant } from '@/lib/expr/invariant'
import { UNIT } from '@/lib/numeric/bounded'
import { type Slab, slabOf } from '@/lib/numeric/slab'
import type { Given, Model } from './model'
import type { SamplePoint } from './point'
import { sizeOfTree } from './sizeOfTree'
import { sizeAt } from './sizePolynomial'

/** The lengths of a given's axes at given sizes; NaN where an axis is no size. */
export function axesAt(
  given: Given,
  model: Model,
  sizes: Readonly<Record<string, number>>,
): readonly number[] {
  return given.shape.map((axis) => {
    const size = sizeOfTree(axis, model)
    return size === null ? Number.NaN : sizeAt(size, sizes)
  })
}

/** The rows and columns an array is held in: all axes but the first are folded into the columns, the last running fastest. */
export function foldedAxes([rows = 1, ...others]: readonly number[]): {
  readonly rows: number
  readonly columns: number
} {
  return { rows, columns: others.reduce((product, axis) => product * axis, 1) }
}

/** A given's value at a point, as the engine reads it. */
export function givenSlab(given: Given, model: Model, point: SamplePoint): Slab {
  return givenReader(given, model)(point)
}

/** Reads a given's value at many points; its axes are worked out anew only where the sizes are others than at the point before. */
export function givenReader(given: Given, model: Model): (point: SamplePoint) => Slab {
  let known: SamplePoint['sizes'] | null = null
  let axes = { rows: 0, columns: 0 }
  return (point) => {
    if (point.sizes !== known) {
      known = point.sizes
      axes = foldedAxes(axesAt(given, model, point.sizes))
    }
    const { rows, columns } = axes
    const values = point.givens[given.name]
    invariant(
      values !== undefined && values.length === rows * columns,
      `a point holds ${given.name} with as many values as its shape has`,
    )
    return slabOf(
      rows,
      columns,
      values,
      given.value === null ? undefined : values.map(decimalBound),
    )
  }
}

/** A fixed value is the decimal that was written, as in an answer, of which its double is the rounding. */
function decimalBound(value: number): number {
  return Number.isSafeInteger(value) ? 0 : UNIT * Math.abs(value)
}
