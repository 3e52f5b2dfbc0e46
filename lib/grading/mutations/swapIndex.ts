import { name } from '@/lib/expr/build'
import { indicesAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'

/** Another index of the same size in the place of one, and the two indices of an entry in each other's. */
export const swapIndex: Vary = function* (place, { scope }) {
  const { node } = place
  if (node.kind === 'name') {
    const indices = indicesAt(place, scope)
    const own = indices.get(node.name)
    if (own === undefined) return
    for (const [other, greatest] of indices) {
      if (other !== node.name && greatest?.key === own?.key) yield name(other, node.span)
    }
  }
  if (node.kind === 'entry' && node.indices.length === 2) {
    yield { ...node, indices: node.indices.toReversed() }
  }
}
