import type { Vary } from '@/lib/model/variations'

/** (a + b) + c as a + (b + c), the same for products, and back. */
export const associate: Vary = function* ({ node }) {
  if (node.kind !== 'binary' || (node.operator !== '+' && node.operator !== '*')) return
  const { operator, left, right } = node
  if (left.kind === 'binary' && left.operator === operator) {
    yield { ...node, left: left.left, right: { ...left, left: left.right, right } }
  }
  if (right.kind === 'binary' && right.operator === operator) {
    yield { ...node, left: { ...right, left, right: right.left }, right: right.right }
  }
}
