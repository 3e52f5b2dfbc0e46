import type { Call, Tree } from '@/lib/expr/tree'
import {
  at,
  type BigArray,
  build,
  isScalar,
  mapEntries,
  pairEntries,
  product,
  scalar,
  scalarOf,
  stackColumns,
  stackRows,
  total,
  transposed,
} from './bigArray'
import {
  absolute,
  type Bounded,
  divide,
  maximum,
  minimum,
  missing,
  multiply,
  negate,
  signOf,
  UNDEFINED,
  UNKNOWN,
} from './bounded'
import { cannot } from './cannot'
import { differentiateEntries } from './difference'
import type { Elementary } from './elementary'
import { type Environment, type Evaluate, wholeAt } from './environment'
import { determinant, diagonal, inverse } from './linear'
import { leakyrelu, scalarFunction } from './scalarFunctions'

/** A function of the language's table at its arguments. */
export function evaluateCall(call: Call, environment: Environment, evaluate: Evaluate): BigArray {
  const { elementary, model } = environment
  const operands = call.arguments.map((each) => evaluate(each, environment))
  const [first, second] = operands
  if (first === undefined) cannot(`${call.function} of nothing`)
  const zero = elementary.constant(0)
  const one = elementary.constant(1)
  const elementwise = elementwiseFunction(call, second, elementary)
  if (elementwise !== null) {
    return call.primes === 0
      ? mapEntries(first, elementwise)
      : differentiateEntries(elementwise, call.primes, first, environment.order, elementary)
  }
  if (call.primes > 0) cannot(`the derivative of ${call.function}`)
  const axis = second === undefined ? null : axisOf(call.arguments[1], environment, evaluate)
  const pair = (): readonly [BigArray, BigArray] =>
    second === undefined ? cannot(`${call.function} of one argument`) : [first, second]
  switch (call.function) {
    case 'root':
      return pairEntries(...pair(), false, (x, degree) => root(x, degree, elementary))
    case 'bars':
      return isScalar(first) ? mapEntries(first, absolute) : scalar(determinant(first, zero, one))
    case 'softmax':
      return alongAxis(first, axis ?? 1, (entries) => {
        const exponentials = entries.map(elementary.exp)
        const sum = total(exponentials, zero)
        return exponentials.map((each) => divide(each, sum))
      })
    case 'logsumexp':
      return reduceAxis(first, axis ?? 1, (entries) =>
        elementary.log(total(entries.map(elementary.exp), zero)),
      )
    case 'sum':
      return reduceAxis(first, axis, (entries) => total(entries, zero))
    case 'mean':
      return reduceAxis(first, axis, (entries) =>
        divide(total(entries, zero), elementary.constant(entries.length)),
      )
    case 'max':
    case 'min': {
      const choose = call.function === 'max' ? maximum : minimum
      const byAxis = !isScalar(first) && operands.length === 2 && axis !== null
      if (operands.length === 1 || byAxis) {
        return reduceAxis(first, axis, (entries) => entries.reduce(choose))
      }
      return operands.reduce((left, right) => pairEntries(left, right, model.batch, choose))
    }
    case 'norm':
      return scalar(norm(first, second === undefined ? 2 : axis, elementary))
    case 'trace':
      return scalar(total(diagonal(first).entries, zero))
    case 'det':
      return scalar(determinant(first, zero, one))
    case 'inv':
      return inverse(first, zero, one)
    case 'diag':
      return first.columns === 1
        ? build(first.rows, first.rows, (row, column) =>
            row === column ? at(first, row, 0) : zero,
          )
        : diagonal(first)
    case 'vec':
      return { rows: first.entries.length, columns: 1, entries: transposed(first).entries }
    case 'kron':
      return kronecker(...pair())
    case 'dot':
      return scalar(total(pairEntries(...pair(), false, multiply).entries, zero))
    case 'outer': {
      const [left, right] = pair()
      return product(left, transposed(right))
    }
    case 'vcat':
      return stackRows(operands)
    case 'hcat':
      return stackColumns(operands)
    case 'onehot':
      return oneHot(scalarOf(first), scalarOf(second ?? first), elementary)
    default:
      return cannot(`the function ${call.function}`)
  }
}

function elementwiseFunction(
  call: Call,
  second: BigArray | undefined,
  elementary: Elementary,
): ((x: Bounded) => Bounded) | null {
  if (call.function !== 'leakyrelu') return scalarFunction(call.function, elementary)
  if (second === undefined) cannot('leakyrelu without its slope')
  const slope = scalarOf(second)
  return (x) => leakyrelu(x, slope)
}

/** The axis (or norm) that a written 1 or 2 names. */
function axisOf(
  tree: Tree | undefined,
  environment: Environment,
  evaluate: Evaluate,
): 1 | 2 | null {
  if (tree?.kind !== 'numeral') return null
  const axis = wholeAt(tree, environment, evaluate)
  return axis === 1 || axis === 2 ? axis : null
}

/** The n-th root, of a negative number where n is odd. */
function root(x: Bounded, degree: Bounded, elementary: Elementary): Bounded {
  const exponent = divide(elementary.constant(1), degree)
  const odd = degree.kind === 'known' && degree.value.isInteger() && !degree.value.mod(2).isZero()
  return odd && x.kind === 'known' && signOf(x) === -1
    ? negate(elementary.power(negate(x), exponent))
    : elementary.power(x, exponent)
}

/** The k-th unit column of length n. */
function oneHot(k: Bounded, n: Bounded, { constant }: Elementary): BigArray {
  if (k.kind !== 'known' || n.kind !== 'known') return scalar(missing(k, n) ?? UNKNOWN)
  const [hot, length] = [k.value.toNumber(), n.value.toNumber()]
  if (!(length <= 100)) cannot('a column of this length')
  const inside = Number.isInteger(hot) && hot >= 1 && hot <= length
  return build(length, 1, (row) => (inside ? constant(row + 1 === hot ? 1 : 0) : UNDEFINED))
}

function norm(array: BigArray, kind: 1 | 2 | null, elementary: Elementary): Bounded {
  const zero = elementary.constant(0)
  if (kind === 2) {
    return elementary.sqrt(
      total(
        array.entries.map((each) => multiply(each, each)),
        zero,
      ),
    )
  }
  if (kind === null || array.columns !== 1) return cannot('a norm of this kind')
  return total(array.entries.map(absolute), zero)
}

/** Applies a rule to each column (axis 1) or each row (axis 2). */
function alongAxis(
  array: BigArray,
  axis: 1 | 2,
  of: (entries: readonly Bounded[]) => readonly Bounded[],
): BigArray {
  if (axis === 1) return transposed(alongAxis(transposed(array), 2, of))
  const rows = Array.from({ length: array.rows }, (_, row) =>
    of(array.entries.slice(row * array.columns, (row + 1) * array.columns)),
  )
  return { rows: array.rows, columns: rows[0]?.length ?? 0, entries: rows.flat() }
}

/** One number for each column (axis 1), each row (axis 2), or all entries. */
function reduceAxis(
  array: BigArray,
  axis: 1 | 2 | null,
  of: (entries: readonly Bounded[]) => Bounded,
): BigArray {
  if (axis === null) return scalar(of(array.entries))
  return alongAxis(array, axis, (entries) => [of(entries)])
}

/** Every entry of the left times the whole of the right. */
function kronecker(left: BigArray, right: BigArray): BigArray {
  return build(left.rows * right.rows, left.columns * right.columns, (row, column) =>
    multiply(
      at(left, Math.floor(row / right.rows), Math.floor(column / right.columns)),
      at(right, row % right.rows, column % right.columns),
    ),
  )
}
