import type { Condition, Tree } from '@/lib/expr/tree'
import { someTree } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import type { Model } from '@/lib/model/model'
import { treesOf } from '@/lib/numeric/compileSwitches'
import { switchesOfCondition, switchesOfNode } from '@/lib/numeric/switches'

/**
 * Whether a formula changes its course where a size or an index passes a value (`k = 5`, `K = 2`). Conditions that only compare
 * indices with each other (δ_ik, j ≠ k) do not count: sample points are drawn on all their sides.
 */
export function weighsPlace(tree: Tree, model: Model): boolean {
  const isSize = (name: string): boolean => model.sizes.some((size) => size.name === name)
  const isIndex = (side: Tree): boolean => side.kind === 'name' && !isSize(side.name)
  return someTree(tree, (node) => {
    const condition: Condition | null = node.kind === 'reduction' ? node.condition : null
    const own = [
      ...switchesOfNode(node),
      ...(condition === null ? [] : switchesOfCondition(condition)),
    ]
    return own
      .map(treesOf)
      .some(
        (compared) =>
          compared.every((side) => namesNeeded(side, model).size === 0) && !compared.every(isIndex),
      )
  })
}
