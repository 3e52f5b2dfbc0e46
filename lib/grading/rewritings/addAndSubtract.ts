import { minus, name, plus } from '@/lib/expr/build'
import { shapeAt } from '@/lib/model/places'
import { quantitiesLike } from '@/lib/model/quantitiesLike'
import { isScalar } from '@/lib/model/shape'
import type { Vary } from '@/lib/model/variations'

/** f as (f + q) − q and as q − (q − f), for a size or a quantity q. */
export const addAndSubtract: Vary = function* (place, context) {
  const { node, parent, role } = place
  const shape = parent === null && role === 'value' ? shapeAt(node, place, context.scope) : null
  if (shape === null) return
  const sizes = isScalar(shape) ? context.scope.model.sizes.map((size) => name(size.name)) : []
  for (const one of [...sizes, ...quantitiesLike(shape, place, context)]) {
    yield minus(plus(node, one), one)
    yield minus(one, minus(one, node))
  }
}
