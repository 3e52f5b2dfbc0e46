import {
  type Bounded,
  exactly,
  minus,
  negate,
  over,
  plus,
  times,
  UNDEFINED,
  WIDEN,
} from './bounded'

/**
 * Elementary functions of bounded doubles. Each bound is sup|f′| over the operand's interval times the operand's bound, plus
 * the library's own error. V8 computes these with ports of fdlibm, whose errors are below 1 ulp (fdlibm's own headers);
 * `LIBRARY` grants 2 ulp. Intervals that touch a function's edge leave the result open (bound Infinity).
 */

/** Two units in the last place, relative. */
const LIBRARY = 2 ** -51

function computed(value: number, propagated: number): Bounded {
  if (!Number.isFinite(value) || !(propagated >= 0)) return { value, bound: Infinity }
  return { value, bound: (propagated + LIBRARY * Math.abs(value) + 2 ** -1074) * WIDEN }
}

/** e^x. The exact value is off by the factor e^δ, |δ| ≤ bound, and e^δ − 1 ≤ δ(1 + δ) for δ up to 1. */
export function exp(x: Bounded): Bounded {
  if (x.value === 0 && x.bound === 0) return exactly(1)
  const value = Math.exp(x.value)
  const growth = x.bound < 0.5 ? x.bound * (1 + x.bound) : Math.expm1(x.bound)
  return computed(value, value * growth)
}

/** Natural logarithm, of positive numbers. */
export function log(x: Bounded): Bounded {
  if (!(x.value > 0)) return UNDEFINED
  const least = x.value - x.bound
  return computed(Math.log(x.value), least > 0 ? x.bound / least : Infinity)
}

/** Square root, of non-negative numbers. |√a − √b| ≤ |a − b| / √max(a, b). */
export function sqrt(x: Bounded): Bounded {
  if (x.value < 0) return UNDEFINED
  const value = Math.sqrt(x.value)
  if (x.value === 0) return x.bound === 0 ? exactly(0) : { value: 0, bound: Infinity }
  if (x.bound === 0 && Number.isInteger(value) && value * value === x.value) return exactly(value)
  return computed(value, x.value > x.bound ? x.bound / value : Infinity)
}

export function sin(x: Bounded): Bounded {
  return computed(Math.sin(x.value), x.bound)
}

export function cos(x: Bounded): Bounded {
  return computed(Math.cos(x.value), x.bound)
}

export function tan(x: Bounded): Bounded {
  return over(sin(x), cos(x))
}

/** Between −1 and 1; arcsin′ is greatest at the end of the interval that lies nearer to ±1. */
export function arcsin(x: Bounded): Bounded {
  const far = Math.abs(x.value) + x.bound
  if (Math.abs(x.value) > 1) return UNDEFINED
  const slope = x.bound === 0 ? 0 : far < 1 ? x.bound / Math.sqrt((1 - far) * (1 + far)) : Infinity
  return computed(Math.asin(x.value), slope)
}

export function arccos(x: Bounded): Bounded {
  const { bound } = arcsin(x)
  return computed(Math.acos(x.value), bound)
}

export function arctan(x: Bounded): Bounded {
  return computed(Math.atan(x.value), x.bound)
}

export function sinh(x: Bounded): Bounded {
  return computed(Math.sinh(x.value), Math.cosh(Math.abs(x.value) + x.bound) * x.bound)
}

export function cosh(x: Bounded): Bounded {
  return computed(Math.cosh(x.value), Math.sinh(Math.abs(x.value) + x.bound) * x.bound)
}

/** tanh′ = sech² is greatest where the interval comes nearest to 0; 1/cosh there is at most 2e^(−|x|). */
export function tanh(x: Bounded): Bounded {
  const near = Math.max(0, Math.abs(x.value) - x.bound)
  return computed(Math.tanh(x.value), Math.min(1, 4 * Math.exp(-2 * near)) * x.bound)
}

/** 1 / (1 + e^−x), computed from the side on which e^(…) is at most 1. */
export function sigmoid(x: Bounded): Bounded {
  const small = exp(x.value < 0 ? x : negate(x))
  const whole = plus(exactly(1), small)
  return x.value < 0 ? over(small, whole) : over(exactly(1), whole)
}

/** log(1 + e^x) = max(x, 0) + log1p(e^−|x|); its slope is below 1, and below e^x. */
export function softplus(x: Bounded): Bounded {
  const value = Math.max(x.value, 0) + Math.log1p(Math.exp(-Math.abs(x.value)))
  const slope = Math.min(1, Math.exp(x.value + x.bound))
  return computed(value, slope * x.bound + 2 * LIBRARY * Math.abs(value))
}

export function reciprocal(x: Bounded): Bounded {
  return over(exactly(1), x)
}

export function square(x: Bounded): Bounded {
  return times(x, x)
}

/** 1 − x², without cancellation for x near ±1. */
export function oneMinusSquare(x: Bounded): Bounded {
  return times(minus(exactly(1), x), plus(exactly(1), x))
}
