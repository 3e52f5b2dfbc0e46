/**
 * Doubles with an absolute error bound: `value` is what the machine computed, and the exact value lies within `bound` of it.
 * Running error analysis (N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., §3.3): a rounded operation
 * errs by at most u·|result|, u = 2^-53, on top of what its operands' errors become. What is undefined is NaN, and what
 * rounding leaves open has bound Infinity.
 */
export interface Bounded {
  readonly value: number
  readonly bound: number
}

/** Half the distance from 1 to the next double: the unit roundoff. */
export const UNIT = 2 ** -53

/** Pays for the rounding of the bounds themselves: a bound is a handful of additions and products of non-negative numbers. */
export const WIDEN = 1 + 2 ** -48

/** Below this a result may have lost bits to underflow: at most half of the least subnormal number, 2^-1074. */
const LEAST_NORMAL = 2 ** -1022
const UNDERFLOW = 2 ** -1074

/** An exact double. */
export function exactly(value: number): Bounded {
  return { value, bound: Number.isNaN(value) ? Infinity : 0 }
}

/** What has no value: outside a function's domain, out of an axis's range, not decided by rounding. */
export const UNDEFINED: Bounded = { value: Number.NaN, bound: Infinity }

/** A computed value with its bound; an overflow or a NaN has bound Infinity. */
function bounded(value: number, bound: number): Bounded {
  return { value, bound: bound >= 0 && Number.isFinite(value) ? bound : Infinity }
}

/**
 * The bound of a computed sum. Exact operands whose sum is exact keep bound 0, so that whole numbers stay exact; the rounding
 * error of one addition is itself a double (Knuth's TwoSum).
 */
export function sumBound(a: number, ea: number, b: number, eb: number, sum: number): number {
  if (ea + eb === 0) {
    const part = sum - a
    return a - (sum - part) + (b - part) === 0 ? 0 : UNIT * Math.abs(sum)
  }
  return (ea + eb + UNIT * Math.abs(sum)) * WIDEN
}

/** The bound of a computed product: |a|·eb + |b|·ea + ea·eb + u·|ab|. Products of whole numbers below 2^53 are exact. */
export function productBound(
  a: number,
  ea: number,
  b: number,
  eb: number,
  product: number,
): number {
  if (a === 0 && ea === 0) return Number.isFinite(eb) ? 0 : Infinity
  if (b === 0 && eb === 0) return Number.isFinite(ea) ? 0 : Infinity
  const size = Math.abs(product)
  if (ea + eb === 0 && size <= 2 ** 53 && Number.isInteger(a) && Number.isInteger(b)) return 0
  const rounding = UNIT * size + (size < LEAST_NORMAL ? UNDERFLOW : 0)
  return (Math.abs(a) * eb + Math.abs(b) * ea + ea * eb + rounding) * WIDEN
}

/** The bound of a computed quotient: (ea + |a/b|·eb) / (|b| − eb) + u·|a/b|; open where the divisor may be 0. */
export function quotientBound(
  a: number,
  ea: number,
  b: number,
  eb: number,
  quotient: number,
): number {
  const room = Math.abs(b) - eb
  if (!(room > 0)) return Infinity
  if (a === 0 && ea === 0) return 0
  const size = Math.abs(quotient)
  if (ea + eb === 0 && Number.isInteger(quotient) && size <= 2 ** 53 && a % b === 0) return 0
  const rounding = UNIT * size + (size < LEAST_NORMAL ? UNDERFLOW : 0)
  return ((ea + size * eb) / room + rounding) * WIDEN
}

export function negate(a: Bounded): Bounded {
  return { value: -a.value, bound: a.bound }
}

export function plus(a: Bounded, b: Bounded): Bounded {
  const value = a.value + b.value
  return bounded(value, sumBound(a.value, a.bound, b.value, b.bound, value))
}

export function minus(a: Bounded, b: Bounded): Bounded {
  return plus(a, negate(b))
}

export function times(a: Bounded, b: Bounded): Bounded {
  const value = a.value * b.value
  return bounded(value, productBound(a.value, a.bound, b.value, b.bound, value))
}

export function over(a: Bounded, b: Bounded): Bounded {
  const value = a.value / b.value
  return bounded(value, quotientBound(a.value, a.bound, b.value, b.bound, value))
}

/** `a` to a whole power, by repeated squaring, so that it is the same on every machine. */
export function wholePower(a: Bounded, exponent: number): Bounded {
  let result = exactly(1)
  let square = a
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = times(result, square)
    if (rest > 1) square = times(square, square)
  }
  return exponent < 0 ? over(exactly(1), result) : result
}
