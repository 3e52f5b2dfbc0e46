import type { Comparison, ComparisonOperator, Condition } from '@/lib/expr/tree'
import { type BigArray, isScalar } from './bigArray'
import { type Bounded, signOf, subtract, UNKNOWN } from './bounded'
import { cannot } from './cannot'
import type { Environment, Evaluate } from './environment'

/** The truth of a condition; `undefined` where a side has no value, `unknown` where the sides are as near as their errors. */
export type Truth = 'true' | 'false' | 'undefined' | 'unknown'

/** What a condition says of each entry, row-major; of a comparison between scalars there is one. */
export interface Truths {
  readonly rows: number
  readonly columns: number
  readonly entries: readonly Truth[]
}

/** Whether a condition between scalars holds. */
export function holds(condition: Condition, environment: Environment, evaluate: Evaluate): Truth {
  const { entries } = truthsOf(condition, environment, evaluate)
  if (entries.length !== 1) cannot('a condition on an array where one on a number belongs')
  return entries[0] ?? 'unknown'
}

/** Whether a condition holds, entry by entry; a scalar beside an array is repeated. One false part of a conjunction settles it, whatever the others are. */
export function truthsOf(
  condition: Condition,
  environment: Environment,
  evaluate: Evaluate,
): Truths {
  if (condition.kind === 'comparison') return compare(condition, environment, evaluate)
  let joint: Truths = { rows: 1, columns: 1, entries: ['true'] }
  for (const part of condition.all) {
    joint = both(joint, truthsOf(part, environment, evaluate))
    if (joint.entries.every((entry) => entry === 'false')) break
  }
  return joint
}

function both(a: Truths, b: Truths): Truths {
  const { rows, columns } = a.entries.length > 1 ? a : b
  const entries = Array.from({ length: rows * columns }, (_, k): Truth => {
    const [one, other] = [truthAt(a, k), truthAt(b, k)]
    return one === 'false' || other === 'false' ? 'false' : one === 'true' ? other : one
  })
  return { rows, columns, entries }
}

/** What is said of an entry; what is said of a scalar is said of every one. */
export function truthAt({ entries }: Truths, place: number): Truth {
  return entries[entries.length === 1 ? 0 : place] ?? 'unknown'
}

function compare(
  { operator, left, right }: Comparison,
  environment: Environment,
  evaluate: Evaluate,
): Truths {
  const a = evaluate(left, environment)
  const b = evaluate(right, environment)
  const { rows, columns } = isScalar(a) ? b : a
  const entries = Array.from({ length: rows * columns }, (_, k) =>
    compareEntries(operator, entryOf(a, k), entryOf(b, k)),
  )
  return { rows, columns, entries }
}

function entryOf(array: BigArray, place: number): Bounded {
  return array.entries[isScalar(array) ? 0 : place] ?? UNKNOWN
}

function compareEntries(operator: ComparisonOperator, left: Bounded, right: Bounded): Truth {
  const difference = subtract(left, right)
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
