import type { Condition, Tree } from '@/lib/expr/tree'
import { children, conditionSides } from './children'

/** Names that stand in a tree and are not bound by a sum, product or maximum around them. */
export function freeNames(tree: Tree): ReadonlySet<string> {
  if (tree.kind === 'name') return new Set([tree.name])
  if (tree.kind !== 'reduction') return namesOf(children(tree))
  const bound = new Set(tree.indices.map((index) => index.name))
  const inside = namesOf([
    tree.body,
    ...(tree.condition === null ? [] : conditionSides(tree.condition)),
  ])
  const limits = tree.indices.flatMap((index) => [index.from, index.to])
  const outside = namesOf(limits.filter((limit) => limit !== null))
  return new Set([...[...inside].filter((name) => !bound.has(name)), ...outside])
}

/** Names that stand in a condition; none for no condition. */
export function freeNamesOfCondition(condition: Condition | null): ReadonlySet<string> {
  return condition === null ? new Set() : namesOf(conditionSides(condition))
}

function namesOf(trees: readonly Tree[]): ReadonlySet<string> {
  return new Set(trees.flatMap((tree) => [...freeNames(tree)]))
}
