import { comparison, name, numeral, plus } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import { mapTree, someTree } from '@/lib/expr/walk'
import { indicesAt } from '@/lib/model/places'
import { sizeOfTree } from '@/lib/model/sizeOfTree'
import type { Vary } from '@/lib/model/variations'

/** A sum from 1 without condition as its first term and the rest, and as the term at an index of the same size and the others. */
export const splitSum: Vary = function* (place, { scope }) {
  const { node } = place
  if (node.kind !== 'reduction' || node.reducer !== 'sum' || node.condition !== null) return
  const [index, ...more] = node.indices
  const isWhole = index?.from?.kind === 'numeral' && index.from.digits === '1'
  const { to = null } = index ?? {}
  const isSize = to?.kind === 'name' && scope.model.sizes.some(({ name }) => name === to.name)
  if (index === undefined || more.length > 0 || !isWhole || !isSize) return
  if (bindsIndices(node.body)) return
  const at = (value: Tree): Tree =>
    mapTree(node.body, (one) => (one.kind === 'name' && one.name === index.name ? value : one))
  yield plus(at(numeral(1)), { ...node, indices: [{ ...index, from: numeral(2) }] })
  const size = sizeOfTree(to, scope.model)
  for (const [other, greatest] of indicesAt(place, scope)) {
    if (other === index.name || size === null || greatest?.key !== size.key) continue
    const condition = comparison(index.name, '!=', other)
    yield plus(at(name(other)), { ...node, condition })
  }
}

/** A reduction further in may bind an index of the same name: such sums are left alone. */
function bindsIndices(body: Tree): boolean {
  return someTree(body, ({ kind }) => kind === 'reduction')
}
