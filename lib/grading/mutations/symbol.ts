import { name } from '@/lib/expr/build'
import { equalShapes } from '@/lib/model/shape'
import type { Vary } from '@/lib/model/variations'

/** Its like in the place of a symbol: another quantity of the same shape, another size, the other constant. */
export const symbol: Vary = function* ({ node, role, bound }, { scope }) {
  if (node.kind === 'constant') yield { ...node, name: node.name === 'e' ? 'pi' : 'e' }
  if (node.kind !== 'name' || bound.has(node.name) || role === 'variable') return
  const { sizes } = scope.model
  if (sizes.some((size) => size.name === node.name)) {
    for (const other of sizes) if (other.name !== node.name) yield name(other.name, node.span)
  }
  const own = scope.shapes.get(node.name)
  if (own === undefined) return
  for (const [other, shape] of scope.shapes) {
    if (other !== node.name && equalShapes(shape, own)) yield name(other, node.span)
  }
}
