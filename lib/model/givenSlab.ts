import { invariant } from '@/lib/expr/invariant'
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

/** A given's value at a point, as the engine reads it. Arrays of more than two axes are flattened; only their shapes are asked. */
export function givenSlab(given: Given, model: Model, point: SamplePoint): Slab {
  const [rows = 1, columns = 1, ...more] = axesAt(given, model, point.sizes)
  const width = more.reduce((product, axis) => product * axis, columns)
  const values = point.givens[given.name]
  invariant(
    values !== undefined && values.length === rows * width,
    `a point holds ${given.name} with as many values as its shape has`,
  )
  return slabOf(rows, width, values)
}
