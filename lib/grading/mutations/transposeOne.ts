import { transpose } from '@/lib/expr/build'
import { shapeAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'

/** A transpose more or less. */
export const transposeOne: Vary = function* (place, { scope }) {
  const { node, parent, role } = place
  if (role !== 'value') return
  if (node.kind === 'transpose') yield node.operand
  else if (parent?.kind !== 'transpose' && shapeAt(node, place, scope)?.length === 2) {
    yield transpose(node)
  }
}
