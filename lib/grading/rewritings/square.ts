import { power, times } from '@/lib/expr/build'
import { equalTrees } from '@/lib/expr/equalTrees'
import { isScalarAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'

/** x² as x x and back, of a scalar. */
export const square: Vary = function* (place, { scope }) {
  const { node, role } = place
  if (role !== 'value' || node.kind !== 'binary' || !isScalarAt(node, place, scope)) return
  const { operator, left, right } = node
  if (operator === '^' && right.kind === 'numeral' && right.digits === '2') yield times(left, left)
  if (operator === '*' && equalTrees(left, right) && isScalarAt(left, place, scope)) {
    yield power(left, 2)
  }
}
