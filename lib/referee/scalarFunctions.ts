import type { FunctionName } from '@/lib/expr/tree'
import {
  absolute,
  add,
  addLogs,
  type Bounded,
  divide,
  known,
  maximum,
  missing,
  multiply,
  negate,
  reach,
  signOf,
  UNKNOWN,
} from './bounded'
import type { Elementary } from './elementary'

/** The functions that act on each number by itself, by their textbook definitions; 64 digits need no cleverer form. */
export function scalarFunction(
  name: FunctionName,
  elementary: Elementary,
): ((x: Bounded) => Bounded) | null {
  const { constant, exp, log } = elementary
  const one = constant(1)
  const reciprocal = (of: (x: Bounded) => Bounded) => (x: Bounded) => divide(one, of(x))
  switch (name) {
    case 'exp':
    case 'log':
    case 'sqrt':
    case 'sin':
    case 'cos':
    case 'tan':
    case 'arcsin':
    case 'arccos':
    case 'arctan':
    case 'sinh':
    case 'cosh':
    case 'tanh':
    case 'sign':
    case 'floor':
    case 'ceil':
      return elementary[name]
    case 'cot':
      return (x) => divide(elementary.cos(x), elementary.sin(x))
    case 'sec':
      return reciprocal(elementary.cos)
    case 'csc':
      return reciprocal(elementary.sin)
    case 'sech':
      return reciprocal(elementary.cosh)
    case 'abs':
      return absolute
    case 'sigmoid':
      return (x) => divide(one, add(one, exp(negate(x))))
    case 'softplus':
      return (x) => log(add(one, exp(x)))
    case 'relu':
      return (x) => maximum(x, constant(0))
    default:
      return null
  }
}

/** x where x ≥ 0, else x times the slope; where the sign is open, either is as near as x may be to 0. */
export function leakyrelu(x: Bounded, slope: Bounded): Bounded {
  const scaled = multiply(slope, x)
  if (x.kind !== 'known' || scaled.kind !== 'known') return missing(x, scaled) ?? UNKNOWN
  const sign = signOf(x)
  if (sign === null) return known(x.value, addLogs(reach(x), reach(scaled)))
  return sign < 0 ? scaled : x
}
