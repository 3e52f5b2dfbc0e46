import type { Binary, Tree } from '@/lib/expr/tree'
import { type Place, shapeAt } from '@/lib/model/places'
import type { Scope } from '@/lib/model/scope'
import { equalShapes } from '@/lib/model/shape'
import type { Vary } from '@/lib/model/variations'

/** a (b + c) as a b + a c, (a + b) c as a c + b c, (a + b) / c as a / c + b / c. */
export const distribute: Vary = function* (place, { scope }) {
  const { node, role } = place
  if (role !== 'value' || node.kind !== 'binary') return
  const { operator, left, right } = node
  if (operator !== '*' && operator !== '/' && operator !== '.*') return
  if (operator !== '/' && isSum(right) && isOfOneShape(right, place, scope)) {
    yield {
      ...right,
      left: { ...node, right: right.left },
      right: { ...node, right: right.right },
    }
  }
  if (isSum(left) && isOfOneShape(left, place, scope)) {
    yield { ...left, left: { ...node, left: left.left }, right: { ...node, left: left.right } }
  }
}

function isSum(tree: Tree): tree is Binary {
  return tree.kind === 'binary' && (tree.operator === '+' || tree.operator === '-')
}

/** A scalar added to an array is repeated, and would not be once it were multiplied by a matrix. */
function isOfOneShape({ left, right }: Binary, place: Place, scope: Scope): boolean {
  const a = shapeAt(left, place, scope)
  const b = shapeAt(right, place, scope)
  return a !== null && b !== null && equalShapes(a, b)
}
