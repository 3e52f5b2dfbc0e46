import type { Tree } from '@/lib/expr/tree'
import { namesNeeded } from '@/lib/model/dependencies'
import { quantitiesLike } from '@/lib/model/quantitiesLike'
import { equalShapes, isColumn, SCALAR, type Shape, shapeOfMatrix } from '@/lib/model/shape'
import { ONE, type SizePolynomial } from '@/lib/model/sizePolynomial'
import type { PreparedFormula } from '../preparePart'

/**
 * The quantities of a part that fit beside its target: of its shape or scalar, arrays by name and scalars as entries at
 * the free indices, the symbols that an answer may hold first.
 */
export function quantitiesBeside(prepared: PreparedFormula): readonly Tree[] {
  const { shape } = prepared
  const names = namesBeside(prepared)
  const shapes = shape.length === 0 ? [SCALAR] : [shape, SCALAR]
  return shapes.flatMap((like) => quantitiesOf(names, like, prepared))
}

/** Some quantities as far as they have a shape, by name or as entries at the free indices. */
export function quantitiesOf(
  names: readonly string[],
  shape: Shape,
  { scope }: PreparedFormula,
): readonly Tree[] {
  const context = { scope, shape, keepsShape: true, names }
  return [...quantitiesLike(shape, { bound: new Map() }, context)]
}

/** What an answer may hold, then what the target needs. */
export function namesBeside({ part, target, scope }: PreparedFormula): readonly string[] {
  const named = new Set([...(part.using ?? []), ...namesNeeded(target, part.model)])
  return [...named].filter((each) => scope.shapes.has(each))
}

/** The columns among them as long as an axis of a matrix target. */
export function columnsBeside(
  axis: SizePolynomial | undefined,
  prepared: PreparedFormula,
): readonly string[] {
  if (axis === undefined || isColumn(prepared.shape)) return []
  const column = shapeOfMatrix(axis, ONE)
  return namesBeside(prepared).filter((each) =>
    equalShapes(prepared.scope.shapes.get(each) ?? SCALAR, column),
  )
}
