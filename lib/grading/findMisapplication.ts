import type { Span, Tree } from '@/lib/expr/tree'
import { compile } from '@/lib/model/evaluate'
import type { DecidingPoint, PreparedFormula } from './preparePart'
import { innermost, MAKING, nodesMade, stationsOf, tryAt } from './repair'
import type { Reach } from './rules/derivativeRules'
import { type Misapplication, misapplicationsOf } from './rules/misapplications'
import type { RuleName } from './rules/ruleName'
import { variationContextOf } from './variationContextOf'

/** The rule that was misapplied between two lines of a derivation, and where in the upper one, in the text it was read from. */
export interface Misstep {
  readonly rule: RuleName
  readonly span: Span
}

/** A misstep and the tree that it makes of the upper line, which has the lower line's value. */
export interface Misapplied extends Misstep {
  readonly tree: Tree
}

/** A step between two lines may well be the quotient rule for an entry of softmax. */
const WHOLE: Reach = { ofSoftmax: true }

/** What a search may spend, in evaluated nodes, as for a repair: some 10 ms of a core. */
const BUDGET = 400_000

/**
 * The one rule that, misapplied to an expression, makes another of it that has the value of `to` at every point. Null where two rules do as well, and
 * where the budget ends before all were tried; where one rule does so at several places, the place is the innermost part that holds them all.
 */
export function findMisapplication(
  from: Tree,
  to: Tree,
  points: readonly DecidingPoint[],
  prepared: PreparedFormula,
  reach: Reach = WHOLE,
): Misapplied | null {
  const context = variationContextOf(from, prepared)
  const valueAt = compile(to, prepared.part.model)
  const reference = points.map(({ at }) => ({ at, truth: valueAt(at) }))
  const isNothing = reference.every(({ truth }) => truth.values.every((entry) => entry === 0))
  const stations = isNothing ? null : stationsOf(from, reference, context)
  if (stations === null) return null
  const making = MAKING * nodesMade(from)
  let left = BUDGET
  const found: Misapplication[] = []
  for (const candidate of misapplicationsOf(from, context, reach)) {
    left -= making
    if (left < 0) return null
    const { fits, spent } = tryAt(stations, candidate.tree, context)
    left -= spent
    if (!fits) continue
    if (found.some(({ rule }) => rule !== candidate.rule)) return null
    found.push(candidate)
  }
  const [first] = found
  if (first === undefined) return null
  const spans = found.map(({ node }) => node.span)
  const { rule, tree } = first
  return {
    rule,
    tree,
    span: new Set(spans.map(String)).size === 1 ? first.node.span : innermost(spans, from),
  }
}
