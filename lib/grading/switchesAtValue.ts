import type { Condition, FunctionName, Tree } from '@/lib/expr/tree'
import { sidesOf, someTree } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import type { Model } from '@/lib/model/model'

const KINKED: ReadonlySet<FunctionName> = new Set([
  'abs',
  'max',
  'min',
  'relu',
  'leakyrelu',
  'sign',
  'floor',
  'ceil',
])

/**
 * Whether a formula changes its course where some quantity, size or index passes a value. Conditions that only compare
 * indices with each other (δ_ik, j ≠ k) do not count: sample points are drawn on all their sides.
 */
export function switchesAtValue(tree: Tree, model: Model): boolean {
  const isIndex = (side: Tree): boolean =>
    side.kind === 'name' &&
    namesNeeded(side, model).size === 0 &&
    !model.sizes.some(({ name }) => name === side.name)
  const weighs = (condition: Condition): boolean => !sidesOf(condition).every(isIndex)
  return someTree(tree, (node) => {
    switch (node.kind) {
      case 'call':
        return KINKED.has(node.function)
      case 'indicator':
        return weighs(node.condition)
      case 'cases':
        return node.branches.some(({ condition }) => condition !== null && weighs(condition))
      case 'reduction':
        return (
          node.reducer === 'max' ||
          node.reducer === 'min' ||
          (node.condition !== null && weighs(node.condition))
        )
      default:
        return false
    }
  })
}
