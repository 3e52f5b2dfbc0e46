import { canonicalText } from '@/lib/expr/equalTrees'
import type { Tree } from '@/lib/expr/tree'
import { childrenOf, mapTree } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import type { Model } from '@/lib/model/model'
import { treesOf } from '@/lib/numeric/compileSwitches'
import { switchesOfNode } from '@/lib/numeric/switches'
import type { PreparedFormula } from '../preparePart'

/**
 * Whether an answer switches where nothing in what is asked does. Where the model has a kink, sample points stand on both sides of it
 * already, of each entry at a free index too: 1[z_i > 0] switches with relu(z).
 */
export function switchesAlone(tree: Tree, { part, target }: PreparedFormula): boolean {
  const { model } = part
  const needed = namesNeeded(target, model)
  const definitions = model.definitions.filter(({ name }) => needed.has(name))
  const of = (one: Tree): readonly string[] => placesOfSwitches(one, model)
  const sampled = new Set([target, ...definitions.map((one) => one.tree)].flatMap(of))
  return of(tree).some((place) => !sampled.has(place))
}

/**
 * What a tree's switches hang on, as text, where it hangs on quantities: a comparison with 0 on its other side alone, an entry on its
 * array.
 */
function placesOfSwitches(tree: Tree, model: Model): readonly string[] {
  const own = switchesOfNode(tree).flatMap((each) => {
    const sides = treesOf(each)
    if (sides.every((side) => namesNeeded(side, model).size === 0)) return []
    const kind = each.kind === 'gap' ? 'sign' : each.kind
    const compared = sides
      .filter((side) => side.kind !== 'numeral' || Number(side.digits) !== 0)
      .map((side) => canonicalText(mapTree(side, whole)))
    return [[kind, ...compared.sort()].join(' ')]
  })
  return [...own, ...childrenOf(tree).flatMap((child) => placesOfSwitches(child, model))]
}

function whole(node: Tree): Tree {
  return node.kind === 'entry' ? node.array : node
}
