import type { Call, Condition, FunctionName, Reduction, Tree } from '@/lib/expr/tree'

/**
 * Where a formula changes its course: the `sign` of something, or whole numbers that it passes (`floor`, `ceil`); the sign of
 * the `gap` between two things; which of an array's entries, or of a reduction's terms, is ahead (`sign` 1: the greatest).
 */
export type Switch =
  | { readonly kind: 'sign' | 'floor' | 'ceil'; readonly of: Tree }
  | { readonly kind: 'gap'; readonly left: Tree; readonly right: Tree }
  | { readonly kind: 'entries'; readonly of: Tree; readonly sign: 1 | -1 }
  | { readonly kind: 'terms'; readonly of: Reduction; readonly sign: 1 | -1 }

const KINKED: ReadonlySet<FunctionName> = new Set(['abs', 'relu', 'leakyrelu', 'sign'])

/** Functions that undo a power, and so leave a kink where the base of an even one is 0: √(x²) is |x|. */
const UNFOLDING: ReadonlySet<FunctionName> = new Set(['sqrt', 'root', 'log'])

/** The switches of one node by itself, without those of the trees within. A reduction's condition is left to `switchesOfCondition`. */
export function switchesOfNode(node: Tree): readonly Switch[] {
  switch (node.kind) {
    case 'call':
      return switchesOfCall(node)
    case 'binary': {
      const { operator, left, right } = node
      const isPower = operator === '^' || operator === '.^'
      const isWhole = right.kind === 'numeral' && Number.isInteger(Number(right.digits))
      return isPower && !isWhole ? unfolded(left) : []
    }
    case 'reduction':
      return node.reducer === 'max' || node.reducer === 'min'
        ? [{ kind: 'terms', of: node, sign: node.reducer === 'max' ? 1 : -1 }]
        : []
    case 'indicator':
      return switchesOfCondition(node.condition)
    case 'cases':
      return node.branches.flatMap(({ condition }) =>
        condition === null ? [] : switchesOfCondition(condition),
      )
    default:
      return []
  }
}

/** A switch for each comparison. */
export function switchesOfCondition(condition: Condition): readonly Switch[] {
  return condition.kind === 'conjunction'
    ? condition.all.flatMap(switchesOfCondition)
    : [{ kind: 'gap', left: condition.left, right: condition.right }]
}

function switchesOfCall(tree: Call): readonly Switch[] {
  const [first, ...others] = tree.arguments
  if (first === undefined) return []
  if (KINKED.has(tree.function)) return [{ kind: 'sign', of: first }]
  if (UNFOLDING.has(tree.function)) return unfolded(first)
  switch (tree.function) {
    case 'floor':
    case 'ceil':
      return [{ kind: tree.function, of: first }]
    case 'norm':
      return others.length > 0 ? [{ kind: 'sign', of: first }] : []
    case 'max':
    case 'min': {
      const sign = tree.function === 'max' ? 1 : -1
      const alone: Switch = { kind: 'entries', of: first, sign }
      const between = others.map((other): Switch => ({ kind: 'gap', left: first, right: other }))
      const isDirected = others.length === 1 && others[0]?.kind === 'numeral'
      return others.length === 0 ? [alone] : isDirected ? [alone, ...between] : between
    }
    default:
      return []
  }
}

/** The signs of the bases of even powers among a tree's factors. */
function unfolded(tree: Tree): readonly Switch[] {
  if (tree.kind !== 'binary') return []
  const { operator, left, right } = tree
  if (operator === '+' || operator === '-') return []
  if (operator !== '^' && operator !== '.^') return [...unfolded(left), ...unfolded(right)]
  const isEven = right.kind === 'numeral' && Number(right.digits) % 2 === 0
  return isEven ? [{ kind: 'sign', of: left }] : unfolded(left)
}
