import type { Comparison, Condition } from '@/lib/expr/tree'
import { scalarOf } from './bigArray'
import { signOf, subtract } from './bounded'
import type { Environment, Evaluate } from './environment'

/** The truth of a condition; `undefined` where a side has no value, `unknown` where the sides are as near as their errors. */
export type Truth = 'true' | 'false' | 'undefined' | 'unknown'

/** Whether a condition holds. One false part of a conjunction settles it, whatever the others are. */
export function holds(condition: Condition, environment: Environment, evaluate: Evaluate): Truth {
  if (condition.kind === 'comparison') return compare(condition, environment, evaluate)
  let truth: Truth = 'true'
  for (const part of condition.all) {
    const found = holds(part, environment, evaluate)
    if (found === 'false') return 'false'
    if (truth === 'true') truth = found
  }
  return truth
}

function compare(
  { operator, left, right }: Comparison,
  environment: Environment,
  evaluate: Evaluate,
): Truth {
  const difference = subtract(
    scalarOf(evaluate(left, environment)),
    scalarOf(evaluate(right, environment)),
  )
  if (difference.kind !== 'known') return difference.kind
  const sign = signOf(difference)
  if (sign === null) return 'unknown'
  switch (operator) {
    case '=':
      return sign === 0 ? 'true' : 'false'
    case '!=':
      return sign !== 0 ? 'true' : 'false'
    case '<':
      return sign < 0 ? 'true' : 'false'
    case '<=':
      return sign <= 0 ? 'true' : 'false'
    case '>':
      return sign > 0 ? 'true' : 'false'
    case '>=':
      return sign >= 0 ? 'true' : 'false'
  }
}
