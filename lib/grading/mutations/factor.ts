import { name, numeral, over, times } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import { type Place, shapeAt } from '@/lib/model/places'
import { quantitiesLike } from '@/lib/model/quantitiesLike'
import { SCALAR } from '@/lib/model/shape'
import type { VariationContext, Vary } from '@/lib/model/variations'

/** A factor or divisor dropped, or one added: 2, a size, a quantity. */
export const factor: Vary = function* (place, context) {
  if (place.role !== 'value') return
  yield* withOneLess(place)
  yield* withOneMore(place, context)
}

function* withOneLess({ node }: Place): Generator<Tree> {
  if (node.kind !== 'binary') return
  switch (node.operator) {
    case '*':
    case '.*':
      yield node.right
      yield node.left
      return
    case '/':
    case './':
      yield node.left
      yield { ...node, left: numeral(1) }
      return
    default:
  }
}

/** At a whole product alone: a factor within it says the same. */
function* withOneMore(place: Place, context: VariationContext): Generator<Tree> {
  const { node, parent } = place
  const isWithin = parent?.kind === 'binary' && ['*', '/', '.*', './'].includes(parent.operator)
  if (isWithin || parent?.kind === 'negation') return
  const { scope } = context
  if (shapeAt(node, place, scope) === null) return
  const sizes = scope.model.sizes.map((size) => name(size.name))
  for (const one of [numeral(2), ...sizes, ...quantitiesLike(SCALAR, place, context)]) {
    yield times(one, node)
    yield over(node, one)
  }
}
