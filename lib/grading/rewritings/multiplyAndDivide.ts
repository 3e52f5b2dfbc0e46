import { call, over, times } from '@/lib/expr/build'
import { quantitiesLike } from '@/lib/model/quantitiesLike'
import { SCALAR } from '@/lib/model/shape'
import type { Vary } from '@/lib/model/variations'

/** f as f e^q / e^q, for a scalar q; e^q is positive whatever q is. */
export const multiplyAndDivide: Vary = function* (place, context) {
  const { node, parent, role } = place
  if (parent !== null || role !== 'value') return
  yield over(times(node, call('exp', 1)), call('exp', 1))
  for (const quantity of quantitiesLike(SCALAR, place, context)) {
    yield over(times(node, call('exp', quantity)), call('exp', quantity))
  }
}
