import { printLatex } from '@/lib/expr/printLatex'
import type { Tree } from '@/lib/expr/tree'
import { namesNeeded } from '@/lib/model/dependencies'
import { elaborate } from '@/lib/model/elaborate'
import { compile } from '@/lib/model/evaluate'
import { placesOf, shapeAt } from '@/lib/model/places'
import { quantitiesLike } from '@/lib/model/quantitiesLike'
import { equalShapes } from '@/lib/model/shape'
import { agreesEverywhere } from './agreesEverywhere'
import { canAfford } from './canAfford'
import type { Diagnosis } from './diagnosis'

/**
 * The answer is the derivative that is asked, taken by another quantity of the same shape: ∂L/∂b for ∂L/∂w, ∂L/∂a for ∂L/∂z. Other
 * entries of the same quantity are left to what is said of indices; a derivative of something by itself says nothing.
 */
export const wrongVariable: Diagnosis = ({ tree, asked, prepared }) => {
  const { part, target, scope, question } = prepared
  const afford = canAfford(prepared)
  for (const place of placesOf(target, scope)) {
    const { node } = place
    if (node.kind !== 'derivative') continue
    const shape = shapeAt(node.by, place, scope)
    if (shape === null) continue
    const own = [arrayOf(node.by), arrayOf(node.of)]
    const names = [...namesNeeded(node.of, part.model)].filter((one) => !own.includes(one))
    const like = { scope, shape, keepsShape: true, names }
    for (const by of quantitiesLike(shape, place, like)) {
      const other = elaborate(place.put({ ...node, by }), scope, prepared.shape)
      if (other.kind === 'unreadable' || !equalShapes(other.shape, prepared.shape)) continue
      if (!afford(other.tree)) return null
      const valueAt = compile(other.tree, part.model)
      if (agreesEverywhere(asked, ({ point }) => valueAt(point.at))) {
        const shown = (one: Tree): string => `$${printLatex(one, question.vocabulary)}$`
        const claim = { given: tree, expected: other.tree }
        return { note: 'wrong-variable', fields: { by: shown(by), asked: shown(node.by) }, claim }
      }
    }
  }
  return null
}

/** The quantity that a tree is, or is an entry of. */
function arrayOf(tree: Tree): string | null {
  const array = tree.kind === 'entry' ? tree.array : tree
  return array.kind === 'name' ? array.name : null
}
