import { negation, over, power, times } from '@/lib/expr/build'
import { isScalarAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'

/** a / b as a b⁻¹ and as (−a) / (−b), where b is a scalar. */
export const quotient: Vary = function* (place, { scope }) {
  const { node, role } = place
  if (role !== 'value' || node.kind !== 'binary' || node.operator !== '/') return
  const { left, right } = node
  if (!isScalarAt(right, place, scope)) return
  yield times(left, power(right, -1))
  yield over(negation(left), negation(right))
}
