import type { Binary, Filled, Reduction, Tree } from '@/lib/expr/tree'
import {
  type BigArray,
  build,
  isScalar,
  mapEntries,
  pairEntries,
  product,
  quotient,
  scalar,
  scalarOf,
  stackColumns,
  stackRows,
  transposed,
} from './bigArray'
import {
  add,
  type Bounded,
  divide,
  maximum,
  minimum,
  multiply,
  negate,
  subtract,
  UNDEFINED,
  UNKNOWN,
} from './bounded'
import { evaluateCall } from './call'
import { cannot } from './cannot'
import { evaluateCases, evaluateIndicator } from './choose'
import { differentiate } from './difference'
import { spend } from './effort'
import { entriesAt, placesOf } from './entries'
import { type Environment, quantity, wholeAt, withIntegers } from './environment'
import { holds } from './holds'
import { inverse } from './linear'

/** The value of an elaborated tree at a place, by the meaning of each node and nothing cleverer. */
export function evaluate(tree: Tree, environment: Environment): BigArray {
  const { elementary, effort } = environment
  spend(effort, 1)
  switch (tree.kind) {
    case 'numeral':
      return scalar(elementary.constant(tree.digits))
    case 'constant':
      return scalar(
        tree.name === 'e'
          ? elementary.exp(elementary.constant(1))
          : elementary.arccos(elementary.constant(-1)),
      )
    case 'name': {
      const integer = environment.integers.get(tree.name)
      return integer === undefined
        ? quantity(tree.name, environment, evaluate)
        : scalar(elementary.constant(integer))
    }
    case 'entry': {
      const array = evaluate(tree.array, environment)
      return entriesAt(array, placesOf(tree, array, environment, evaluate))
    }
    case 'negation':
      return mapEntries(evaluate(tree.operand, environment), negate)
    case 'binary':
      return evaluateBinary(tree, environment)
    case 'transpose':
      return transposed(evaluate(tree.operand, environment))
    case 'call':
      return evaluateCall(tree, environment, evaluate)
    case 'matrix':
      return stackRows(
        tree.rows.map((row) => stackColumns(row.map((cell) => evaluate(cell, environment)))),
      )
    case 'reduction':
      return evaluateReduction(tree, environment)
    case 'derivative':
      return differentiate(tree, environment, evaluate)
    case 'cases':
      return evaluateCases(tree, environment, evaluate)
    case 'indicator':
      return evaluateIndicator(tree, environment, evaluate)
    case 'filled':
      return evaluateFilled(tree, environment)
  }
}

function evaluateBinary(tree: Binary, environment: Environment): BigArray {
  const { elementary, model } = environment
  const sides = (): readonly [BigArray, BigArray] => [
    evaluate(tree.left, environment),
    evaluate(tree.right, environment),
  ]
  const entrywise = (of: (left: Bounded, right: Bounded) => Bounded): BigArray =>
    pairEntries(...sides(), model.batch, of)
  switch (tree.operator) {
    case '+':
      return entrywise(add)
    case '-':
      return entrywise(subtract)
    case '*':
      return product(...sides())
    case '/':
      return quotient(...sides())
    case '^':
      return evaluatePower(tree, environment)
    case '.*':
      return entrywise(multiply)
    case './':
      return entrywise(divide)
    case '.^':
      return entrywise(elementary.power)
  }
}

/** A power of a scalar, e or another number to each entry of an array, or a square matrix times itself. */
function evaluatePower({ left, right }: Binary, environment: Environment): BigArray {
  const { elementary } = environment
  const exponent = evaluate(right, environment)
  if (left.kind === 'constant' && left.name === 'e') return mapEntries(exponent, elementary.exp)
  const base = evaluate(left, environment)
  if (isScalar(base)) {
    return mapEntries(exponent, (each) => elementary.power(scalarOf(base), each))
  }
  const times = wholeAt(right, environment, evaluate)
  if (!(Math.abs(times) <= 100)) cannot('a power of an array')
  const one = elementary.constant(1)
  const zero = elementary.constant(0)
  const factor = times < 0 ? inverse(base, zero, one) : base
  let result = build(base.rows, base.columns, (row, column) => (row === column ? one : zero))
  for (let count = 0; count < Math.abs(times); count++) result = product(result, factor)
  return result
}

/** Runs over the bound indices, the first outermost; terms whose condition is false are never evaluated. */
function evaluateReduction(tree: Reduction, environment: Environment): BigArray {
  const { elementary } = environment
  const empty = {
    sum: elementary.constant(0),
    product: elementary.constant(1),
    max: UNDEFINED,
    min: UNDEFINED,
  }[tree.reducer]
  const join = { sum: add, product: multiply, max: maximum, min: minimum }[tree.reducer]
  let result: BigArray | null = null
  const take = (term: BigArray): void => {
    result = result === null ? term : pairEntries(result, term, false, join)
  }
  const run = (depth: number, here: Environment): void => {
    const index = tree.indices[depth]
    if (index === undefined) {
      const truth = tree.condition === null ? 'true' : holds(tree.condition, here, evaluate)
      if (truth === 'true') take(evaluate(tree.body, here))
      if (truth === 'undefined') take(scalar(UNDEFINED))
      if (truth === 'unknown') take(scalar(UNKNOWN))
      return
    }
    if (index.from === null || index.to === null) cannot('a reduction without limits')
    const from = wholeAt(index.from, here, evaluate)
    const to = wholeAt(index.to, here, evaluate)
    if (Number.isNaN(from) || Number.isNaN(to)) take(scalar(UNDEFINED))
    for (let value = from; value <= to; value++) {
      run(depth + 1, withIntegers(here, [[index.name, value]]))
    }
  }
  run(0, environment)
  return result ?? scalar(empty)
}

function evaluateFilled({ fill, rows, columns }: Filled, environment: Environment): BigArray {
  if (rows === null) cannot('an array without its size')
  const down = wholeAt(rows, environment, evaluate)
  const across =
    columns === null ? (fill === 'identity' ? down : 1) : wholeAt(columns, environment, evaluate)
  const one = environment.elementary.constant(1)
  const zero = environment.elementary.constant(0)
  return build(down, across, (row, column) =>
    fill === 'ones' || (fill === 'identity' && row === column) ? one : zero,
  )
}
