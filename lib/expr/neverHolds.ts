import { canonicalText } from './equalTrees'
import type { Comparison, Condition, Tree } from './tree'
import { namesOf } from './walk'

/** For which signs of `left - right` a relation holds: 1 below zero, 2 at it, 4 above. */
const SIGNS = { '<': 1, '=': 2, '<=': 3, '>': 4, '!=': 5, '>=': 6 } as const

/** Whether two parts of a condition rule each other out by how they are written: `y = 1 and y = 0`, `i = k and i ≠ k`. */
export function neverHolds(condition: Condition): boolean {
  const all = comparisonsIn(condition)
  return all.some((one, at) => all.slice(0, at).some((other) => areContrary(one, other)))
}

function comparisonsIn(condition: Condition): readonly Comparison[] {
  return condition.kind === 'comparison' ? [condition] : condition.all.flatMap(comparisonsIn)
}

function areContrary(one: Comparison, other: Comparison): boolean {
  if (canonicalText(one.left) !== canonicalText(other.left)) return false
  const isOneBound = canonicalText(one.right) === canonicalText(other.right)
  if (isOneBound) return (SIGNS[one.operator] & SIGNS[other.operator]) === 0
  const areEqualities = one.operator === '=' && other.operator === '='
  return areEqualities && isNumber(one.right) && isNumber(other.right)
}

function isNumber(tree: Tree): boolean {
  return namesOf(tree).size === 0
}
