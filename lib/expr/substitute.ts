import { negation, numeral } from './build'
import { normalDigits } from './equalTrees'
import type { Condition, Span, Tree } from './tree'
import { mapChildren, mapCondition } from './walk'

/** Names that stand for a number each. */
export type Numbers = ReadonlyMap<string, number>

/** A tree with numbers put in for names, as if they had been written there; a name that a reduction binds is left alone within it. */
export function substitute(tree: Tree, numbers: Numbers): Tree {
  if (numbers.size === 0) return tree
  if (tree.kind === 'name') {
    const value = numbers.get(tree.name)
    return value === undefined ? tree : numberTree(value, tree.span)
  }
  if (tree.kind !== 'reduction') return mapChildren(tree, (child) => substitute(child, numbers))
  const bound = tree.indices.map((index) => index.name)
  const within = new Map([...numbers].filter(([name]) => !bound.includes(name)))
  const limit = (end: Tree | null): Tree | null => end && substitute(end, numbers)
  return {
    ...tree,
    indices: tree.indices.map((index) => ({
      ...index,
      from: limit(index.from),
      to: limit(index.to),
    })),
    condition: tree.condition && substituteCondition(tree.condition, within),
    body: substitute(tree.body, within),
  }
}

/** The same within a condition. */
export function substituteCondition(condition: Condition, numbers: Numbers): Condition {
  if (numbers.size === 0) return condition
  return mapCondition(condition, (side) => substitute(side, numbers))
}

/** A number as it would be written: its digits without exponent, behind a minus where it is negative. */
function numberTree(value: number, span: Span): Tree {
  const digits = numeral(numberDigits(Math.abs(value)), span)
  return value < 0 ? negation(digits, span) : digits
}

/** A number's shortest decimal digits that give it back, without exponent: `0.0000001`, `-2.5`. */
export function numberDigits(value: number): string {
  const digits = normalDigits(String(Math.abs(value)))
  return value < 0 ? `-${digits}` : digits
}
