import type { Condition, Tree } from '@/lib/expr/tree'

/** The trees that stand directly within a tree, those of its conditions and limits included, in reading order. */
export function children(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
    case 'name':
      return []
    case 'entry':
      return [tree.array, ...tree.indices.filter((index) => index.kind !== 'whole-axis')]
    case 'negation':
    case 'transpose':
      return [tree.operand]
    case 'binary':
      return [tree.left, tree.right]
    case 'call':
      return tree.arguments
    case 'matrix':
      return tree.rows.flat()
    case 'derivative':
      return [tree.of, tree.by]
    case 'cases':
      return tree.branches.flatMap((branch) => [
        branch.value,
        ...(branch.condition === null ? [] : conditionSides(branch.condition)),
      ])
    case 'indicator':
      return conditionSides(tree.condition)
    case 'filled':
      return [tree.rows, tree.columns].filter((size) => size !== null)
    case 'reduction':
      return [
        ...tree.indices.flatMap((index) => [index.from, index.to]).filter((end) => end !== null),
        ...(tree.condition === null ? [] : conditionSides(tree.condition)),
        tree.body,
      ]
  }
}

/** The trees that a condition compares. */
export function conditionSides(condition: Condition): readonly Tree[] {
  switch (condition.kind) {
    case 'comparison':
      return [condition.left, condition.right]
    case 'conjunction':
      return condition.all.flatMap(conditionSides)
  }
}
