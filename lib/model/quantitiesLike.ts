import { entry, name } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import { indicesAt, type Place } from './places'
import { equalShapes, isScalar, type Shape } from './shape'
import { ONE, type SizePolynomial } from './sizePolynomial'
import type { VariationContext } from './variations'

/**
 * Quantities that could stand in a place and have a shape: those of that shape by name and, for a scalar, the entries of columns,
 * rows and matrices at indices that run over their axes.
 */
export function* quantitiesLike(
  shape: Shape,
  place: Pick<Place, 'bound'>,
  { scope, names }: VariationContext,
): Generator<Tree> {
  const indices = [...indicesAt(place, scope)]
  const over = (axis: SizePolynomial | undefined): readonly string[] =>
    indices.filter(([, greatest]) => greatest?.key === axis?.key).map(([index]) => index)
  for (const named of names) {
    const own = scope.shapes.get(named)
    if (own === undefined) continue
    if (equalShapes(own, shape)) yield name(named)
    if (!isScalar(shape) || own.length !== 2) continue
    const [first, second] = own.filter((axis) => axis.key !== ONE.key)
    for (const index of over(first)) {
      if (second === undefined) yield entry(named, index)
      else for (const other of over(second)) yield entry(named, index, other)
    }
  }
}
