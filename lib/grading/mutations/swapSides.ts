import { isScalarAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'

/** The sides of a matrix product, a quotient or a power in each other's place, and the arguments of what is like a product. */
export const swapSides: Vary = function* (place, { scope }) {
  const { node, role } = place
  if (role !== 'value') return
  if (node.kind === 'call' && (node.function === 'kron' || node.function === 'outer')) {
    yield { ...node, arguments: node.arguments.toReversed() }
  }
  if (node.kind !== 'binary') return
  const { operator, left, right } = node
  const isArray = (side: typeof left): boolean => !isScalarAt(side, place, scope)
  const isProduct = operator === '*' && isArray(left) && isArray(right)
  const isOrdered = operator === '/' || operator === './' || operator === '^' || operator === '.^'
  if (isProduct || isOrdered) yield { ...node, left: right, right: left }
}
