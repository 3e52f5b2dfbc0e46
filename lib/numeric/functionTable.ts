import type { FunctionName } from '@/lib/expr/tree'
import { type Bounded, exactly, minus, negate, over, plus, times, UNDEFINED } from './bounded'
import {
  arccos,
  arcsin,
  arctan,
  cos,
  cosh,
  exp,
  log,
  oneMinusSquare,
  reciprocal,
  sigmoid,
  sin,
  sinh,
  softplus,
  sqrt,
  square,
  tan,
  tanh,
} from './elementary'

/**
 * A function of one number with its first two derivatives, each as bounded arithmetic, so that the derivatives' error bounds
 * follow from those of a few elementary functions. At a kink the derivative is undefined.
 */
export interface Smooth {
  readonly value: (x: Bounded) => Bounded
  readonly first: (x: Bounded) => Bounded
  readonly second: (x: Bounded) => Bounded
}

const ZERO = exactly(0)
const ONE = exactly(1)
const TWO = exactly(2)

/** On which side of 0 a number lies; `null` at 0 itself and where its bound reaches across. */
function sideOf(x: Bounded): -1 | 1 | null {
  if (Math.abs(x.value) <= x.bound || x.value === 0) return null
  return x.value > 0 ? 1 : -1
}

/** `below` for negative numbers, `above` for positive ones, undefined where the side is open. */
function bySide(x: Bounded, below: Bounded, above: Bounded): Bounded {
  const side = sideOf(x)
  return side === null ? UNDEFINED : side < 0 ? below : above
}

/** A function that is flat but for jumps, at which its derivatives are undefined. */
function step(value: (x: Bounded) => Bounded, jumpsAt: (x: number) => boolean): Smooth {
  const flat = (x: Bounded): Bounded =>
    value(x).bound === 0 && !jumpsAt(x.value) ? ZERO : UNDEFINED
  return { value, first: flat, second: flat }
}

/** ⌊x⌋ or ⌈x⌉: exact unless a whole number lies within the bound, so that rounding leaves open on which side x is. */
function rounded(toWhole: (x: number) => number): (x: Bounded) => Bounded {
  return ({ value, bound }) => {
    const open = bound > 0 && Math.abs(value - Math.round(value)) <= bound
    return open ? { value: toWhole(value), bound: Infinity } : exactly(toWhole(value))
  }
}

const sech = (x: Bounded): Bounded => reciprocal(cosh(x))
const sec = (x: Bounded): Bounded => reciprocal(cos(x))
const csc = (x: Bounded): Bounded => reciprocal(sin(x))
const cot = (x: Bounded): Bounded => over(cos(x), sin(x))

/** (1 − x²)^(−1/2), the slope of arcsin. */
const arcsinSlope = (x: Bounded): Bounded => reciprocal(sqrt(oneMinusSquare(x)))
const arcsinCurve = (x: Bounded): Bounded => times(x, times(arcsinSlope(x), square(arcsinSlope(x))))
const arctanSlope = (x: Bounded): Bounded => reciprocal(plus(ONE, square(x)))
const tanhSlope = (x: Bounded): Bounded => square(sech(x))
const sigmoidSlope = (x: Bounded): Bounded => times(sigmoid(x), sigmoid(negate(x)))

/** The functions that act on each entry of one argument. */
export const SMOOTH = {
  exp: { value: exp, first: exp, second: exp },
  log: {
    value: log,
    first: (x) => (x.value > 0 ? reciprocal(x) : UNDEFINED),
    second: (x) => (x.value > 0 ? negate(reciprocal(square(x))) : UNDEFINED),
  },
  sqrt: {
    value: sqrt,
    first: (x) => reciprocal(times(TWO, sqrt(x))),
    second: (x) => negate(reciprocal(times(exactly(4), times(x, sqrt(x))))),
  },
  abs: {
    value: (x) => ({ value: Math.abs(x.value), bound: x.bound }),
    first: (x) => bySide(x, exactly(-1), ONE),
    second: (x) => bySide(x, ZERO, ZERO),
  },
  sin: { value: sin, first: cos, second: (x) => negate(sin(x)) },
  cos: { value: cos, first: (x) => negate(sin(x)), second: (x) => negate(cos(x)) },
  tan: {
    value: tan,
    first: (x) => square(sec(x)),
    second: (x) => times(TWO, times(tan(x), square(sec(x)))),
  },
  cot: {
    value: cot,
    first: (x) => negate(square(csc(x))),
    second: (x) => times(TWO, times(cot(x), square(csc(x)))),
  },
  sec: {
    value: sec,
    first: (x) => times(sec(x), tan(x)),
    second: (x) => times(sec(x), plus(square(tan(x)), square(sec(x)))),
  },
  csc: {
    value: csc,
    first: (x) => negate(times(csc(x), cot(x))),
    second: (x) => times(csc(x), plus(square(cot(x)), square(csc(x)))),
  },
  arcsin: { value: arcsin, first: arcsinSlope, second: arcsinCurve },
  arccos: {
    value: arccos,
    first: (x) => negate(arcsinSlope(x)),
    second: (x) => negate(arcsinCurve(x)),
  },
  arctan: {
    value: arctan,
    first: arctanSlope,
    second: (x) => negate(times(times(TWO, x), square(arctanSlope(x)))),
  },
  sinh: { value: sinh, first: cosh, second: sinh },
  cosh: { value: cosh, first: sinh, second: cosh },
  tanh: {
    value: tanh,
    first: tanhSlope,
    second: (x) => negate(times(TWO, times(tanh(x), tanhSlope(x)))),
  },
  sech: {
    value: sech,
    first: (x) => negate(times(sech(x), tanh(x))),
    second: (x) => times(sech(x), minus(square(tanh(x)), square(sech(x)))),
  },
  sigmoid: {
    value: sigmoid,
    first: sigmoidSlope,
    second: (x) => times(sigmoidSlope(x), minus(sigmoid(negate(x)), sigmoid(x))),
  },
  softplus: { value: softplus, first: sigmoid, second: sigmoidSlope },
  relu: {
    value: (x) => (x.value < -x.bound ? ZERO : { value: Math.max(x.value, 0), bound: x.bound }),
    first: (x) => bySide(x, ZERO, ONE),
    second: (x) => bySide(x, ZERO, ZERO),
  },
  sign: step(
    (x) => (x.value === 0 && x.bound === 0 ? ZERO : bySide(x, exactly(-1), ONE)),
    (x) => x === 0,
  ),
  floor: step(rounded(Math.floor), Number.isInteger),
  ceil: step(rounded(Math.ceil), Number.isInteger),
} satisfies Partial<Record<FunctionName, Smooth>>

/** x ↦ x^n for a whole n. */
export function wholePowerOf(raise: (x: Bounded, exponent: number) => Bounded, n: number): Smooth {
  const falling = (factor: number, exponent: number) => (x: Bounded) =>
    factor === 0 ? ZERO : times(exactly(factor), raise(x, exponent))
  return {
    value: (x) => raise(x, n),
    first: falling(n, n - 1),
    second: falling(n * (n - 1), n - 2),
  }
}
