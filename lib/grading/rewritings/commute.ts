import { isScalarAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'

/** a + b as b + a, and a b as b a where one of them is a scalar or the product is elementwise. */
export const commute: Vary = function* (place, { scope }) {
  const { node } = place
  if (node.kind !== 'binary') return
  const { operator, left, right } = node
  const commutes =
    operator === '+' ||
    operator === '.*' ||
    (operator === '*' && (isScalarAt(left, place, scope) || isScalarAt(right, place, scope)))
  if (commutes) yield { ...node, left: right, right: left }
}
