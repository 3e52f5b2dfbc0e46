import { minus, negation, plus, times } from '@/lib/expr/build'
import type { Vary } from '@/lib/model/variations'

/** a − b as −(b − a) and as a + (−b); −a as −1 · a and as 0 − a. */
export const difference: Vary = function* ({ node, role }) {
  if (role !== 'value' && role !== 'side') return
  if (node.kind === 'binary' && node.operator === '-') {
    yield negation(minus(node.right, node.left))
    yield plus(node.left, negation(node.right))
  }
  if (node.kind === 'negation') yield times(negation(1), node.operand)
}
