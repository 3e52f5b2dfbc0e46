import { minus, negation, numeral, plus } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import { type Place, shapeAt } from '@/lib/model/places'
import { quantitiesLike } from '@/lib/model/quantitiesLike'
import { isScalar } from '@/lib/model/shape'
import type { VariationContext, Vary } from '@/lib/model/variations'

/** A term dropped from a sum, or one added: 1, or a quantity of the same shape. */
export const term: Vary = function* (place, context) {
  if (place.role !== 'value') return
  const { node } = place
  if (node.kind === 'binary' && (node.operator === '+' || node.operator === '-')) {
    yield node.left
    yield node.operator === '+' ? node.right : negation(node.right)
  }
  yield* withOneMore(place, context)
}

/** At a whole sum alone: a term within it says the same. */
function* withOneMore(place: Place, context: VariationContext): Generator<Tree> {
  const { node, parent } = place
  const isWithin = parent?.kind === 'binary' && ['+', '-'].includes(parent.operator)
  if (isWithin || parent?.kind === 'negation') return
  const shape = shapeAt(node, place, context.scope)
  if (shape === null) return
  const ones = isScalar(shape) ? [numeral(1)] : []
  for (const one of [...ones, ...quantitiesLike(shape, place, context)]) {
    yield plus(node, one)
    yield minus(node, one)
  }
}
