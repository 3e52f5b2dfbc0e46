import { times, transpose } from '@/lib/expr/build'
import { isScalarAt, shapeAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'

/** A as (A')', (A B)' as B' A', A B as (B' A')'. */
export const transposeTwice: Vary = function* (place, { scope }) {
  const { node, parent, role } = place
  if (role !== 'value') return
  const isArray = shapeAt(node, place, scope)?.length === 2
  if (isArray && node.kind !== 'transpose' && parent?.kind !== 'transpose') {
    yield transpose(transpose(node))
  }
  const product = node.kind === 'transpose' ? node.operand : node
  const isTaken = node.kind !== 'transpose' && parent?.kind === 'transpose'
  if (isTaken || product.kind !== 'binary' || product.operator !== '*') return
  const { left, right } = product
  if (isScalarAt(left, place, scope) || isScalarAt(right, place, scope)) return
  const turned = times(transpose(right), transpose(left))
  yield node.kind === 'transpose' ? turned : transpose(turned)
}
