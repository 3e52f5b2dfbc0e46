import type { Parser } from './parser'
import type { Comparison, Condition, Tree } from './tree'
import { refuse } from './unreadable'

/**
 * The index that a condition alone binds: of the names it relates, the one that neither the part ranges over nor an
 * outer reduction binds. `i < j` binds both; where `j ≠ k` does not decide, the left one is taken with a warning.
 */
export function boundByCondition(parser: Parser, condition: Condition): readonly string[] {
  const comparisons = comparisonsOf(condition)
  const names = new Set(
    comparisons.flatMap((one) => [...indexName(parser, one.left), ...indexName(parser, one.right)]),
  )
  const [left] = names
  if (left === undefined) {
    return refuse({ code: 'sum-without-range', index: '', span: condition.span })
  }
  const open = [...names].filter(
    (name) => !parser.bound.includes(name) && !(parser.free?.includes(name) ?? false),
  )
  if (open.length === 1) return open
  const undeclared = open.filter((name) => !parser.spellings.byName.has(name))
  if (undeclared.length === 1) return undeclared
  if (open.length > 1 && comparisons.every((one) => one.operator !== '!=' && one.operator !== '='))
    return open
  const chosen = open[0] ?? left
  parser.warnings.push({ code: 'sum-index-chosen', index: chosen, span: condition.span })
  return [chosen]
}

function comparisonsOf(condition: Condition): readonly Comparison[] {
  return condition.kind === 'comparison' ? [condition] : condition.all.flatMap(comparisonsOf)
}

function indexName(parser: Parser, tree: Tree): readonly string[] {
  if (tree.kind !== 'name') return []
  const role = parser.spellings.byName.get(tree.name)?.role
  return role === undefined || role === 'index' ? [tree.name] : []
}
