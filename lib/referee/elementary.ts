import type { BigNumber } from 'mathjs'
import type { Arithmetic } from './arithmetic'
import {
  absolute,
  add,
  addLogs,
  type Bounded,
  divide,
  EXACT,
  type Known,
  known,
  magnitude,
  mayBeZero,
  missing,
  multiply,
  negate,
  reach,
  rounding,
  signOf,
  subtract,
  TWICE,
  UNDEFINED,
  UNKNOWN,
} from './bounded'
import { DIGITS } from './digits'
import { type Memo, remembered } from './memo'
import { nearby } from './nearby'

/**
 * Functions of one number over mathjs, each with the error that an error δ of its argument brings: at most δ times the
 * greatest slope within δ. Twofold slopes cover the change of slope, as errors are far below the arguments' scale.
 */
export interface Elementary {
  readonly constant: (digits: string | number) => Bounded
  readonly exp: (x: Bounded) => Bounded
  readonly log: (x: Bounded) => Bounded
  readonly sqrt: (x: Bounded) => Bounded
  readonly power: (x: Bounded, exponent: Bounded) => Bounded
  readonly sin: (x: Bounded) => Bounded
  readonly cos: (x: Bounded) => Bounded
  readonly tan: (x: Bounded) => Bounded
  readonly arcsin: (x: Bounded) => Bounded
  readonly arccos: (x: Bounded) => Bounded
  readonly arctan: (x: Bounded) => Bounded
  readonly sinh: (x: Bounded) => Bounded
  readonly cosh: (x: Bounded) => Bounded
  readonly tanh: (x: Bounded) => Bounded
  readonly sign: (x: Bounded) => Bounded
  readonly floor: (x: Bounded) => Bounded
  readonly ceil: (x: Bounded) => Bounded
}

/**
 * Arguments from which sinh, cosh and tanh are put together from e^x: mathjs' series for them take as many terms as their argument is
 * large. At 1 and beyond the subtractions lose less than a digit.
 */
const BEYOND_SERIES = 1

/** Beyond this e^(−2x) is below 10^-64. */
const SATURATED = 100

/** Arguments of circular functions are reduced by π, of which this many digits before the point can be afforded. */
const CIRCULAR_LIMIT = 60

export function createElementary(arithmetic: Arithmetic, kept: Memo): Elementary {
  const memo = (name: string, x: BigNumber, compute: (x: BigNumber) => BigNumber): BigNumber =>
    remembered(kept, name, x, compute)
  const constant = (digits: string | number): Bounded => known(arithmetic.number(digits), EXACT)
  const one = constant(1)
  const near = nearby(arithmetic, memo)

  const exp = (x: Bounded): Bounded => {
    if (x.kind !== 'known') return x
    if (x.value.isZero() && x.error === EXACT) return one
    if (x.error > -1 || magnitude(x.value) > 15) return UNKNOWN
    const value = near.exp(x.value)
    return known(value, addLogs(magnitude(value) + x.error + TWICE, rounding(value) + 1))
  }

  const log = (x: Bounded): Bounded => {
    if (x.kind !== 'known') return x
    const sign = signOf(x)
    if (sign === null) return UNKNOWN
    if (sign <= 0) return UNDEFINED
    const relative = x.error - magnitude(x.value)
    if (relative > -1) return UNKNOWN
    const value = near.log(x.value)
    return known(value, addLogs(relative + TWICE, rounding(value) + 1))
  }

  const sqrt = (x: Bounded): Bounded => {
    if (x.kind !== 'known') return x
    const sign = signOf(x)
    if (sign === null) return UNKNOWN
    if (sign < 0) return UNDEFINED
    if (sign === 0) return x
    const value = memo('sqrt', x.value, arithmetic.sqrt)
    return known(value, addLogs(x.error - magnitude(value) + TWICE, rounding(value)))
  }

  /** x^n for a whole n ≥ 1: |x^n − x'^n| ≤ n (|x| + δ)^(n−1) δ. */
  const wholePower = (x: Known, n: BigNumber): Bounded => {
    const value = memo(`^${n.toString()}`, x.value, (base) => base.pow(n))
    const count = n.toNumber()
    const carried =
      x.error === EXACT
        ? EXACT
        : Math.log10(count) + (count - 1) * Math.max(reach(x), -1e15) + x.error
    const exact = x.value.precision() * count <= 60
    return known(value, exact ? carried : addLogs(carried, rounding(value)))
  }

  const power = (x: Bounded, exponent: Bounded): Bounded => {
    if (x.kind !== 'known' || exponent.kind !== 'known') return missing(x, exponent) ?? UNKNOWN
    const whole = exponent.error === EXACT && exponent.value.isInteger()
    if (whole) {
      if (exponent.value.isZero()) return one
      if (exponent.value.abs().gt(1e6)) return UNKNOWN
      const positive = wholePower(x, exponent.value.abs())
      return exponent.value.isNegative() ? divide(one, positive) : positive
    }
    const sign = signOf(x)
    if (sign === null) return UNKNOWN
    if (sign < 0) return exponent.error === EXACT ? UNDEFINED : UNKNOWN
    if (sign === 0) {
      const direction = signOf(exponent)
      return direction === null ? UNKNOWN : direction < 0 ? UNDEFINED : x
    }
    return exp(multiply(exponent, log(x)))
  }

  /** A function whose slope is nowhere above 1. */
  const gentle = (name: string, compute: (x: BigNumber) => BigNumber) => (x: Bounded) => {
    if (x.kind !== 'known') return x
    const value = memo(name, x.value, compute)
    return known(value, addLogs(x.error, rounding(value) + 1))
  }

  /** A circular function near its zero keeps digits after the point, not significant ones. */
  const circular = (of: (x: Bounded) => Bounded) => (x: Bounded) => {
    if (x.kind !== 'known') return x
    if (x.value.isZero()) return of(x)
    if (magnitude(x.value) > CIRCULAR_LIMIT) return UNKNOWN
    return of({ ...x, error: addLogs(x.error, Math.min(0, magnitude(x.value)) - (DIGITS - 2)) })
  }

  const tan = (x: Bounded): Bounded => {
    if (x.kind !== 'known') return x
    const value = memo('tan', x.value, arithmetic.tan)
    const slope = Math.max(0, 2 * magnitude(value)) + TWICE
    if (x.error + slope > -1) return UNKNOWN
    return known(value, addLogs(x.error + slope + TWICE, rounding(value) + 1))
  }

  /** arcsin and arccos: slope 1/√(1 − x²), undefined outside -1..1. */
  const arc = (name: string, compute: (x: BigNumber) => BigNumber) => (x: Bounded) => {
    if (x.kind !== 'known') return x
    const room = add(one, negate(multiply(x, x)))
    if (room.kind !== 'known') return room
    const sign = signOf(room)
    if (sign === null || (room.error > magnitude(room.value) - 1 && sign !== 0)) return UNKNOWN
    if (sign < 0) return UNDEFINED
    const value = memo(name, x.value, compute)
    const carried = sign === 0 ? EXACT : x.error - magnitude(room.value) / 2 + TWICE
    return known(value, addLogs(carried, rounding(value) + 1))
  }

  const isBeyondSeries = (x: Known): boolean => x.value.abs().gte(BEYOND_SERIES)

  /** sinh and cosh: (e^x ∓ e^−x)/2, or a series with slopes at most cosh, which e^|x| bounds. */
  const hyperbolic =
    (name: string, compute: (x: BigNumber) => BigNumber, join: typeof add) => (x: Bounded) => {
      const bound = exp(absolute(x))
      if (x.kind !== 'known' || bound.kind !== 'known') return bound
      if (isBeyondSeries(x)) return divide(join(exp(x), exp(negate(x))), constant(2))
      const value = memo(name, x.value, compute)
      return known(value, addLogs(magnitude(bound.value) + x.error + TWICE, rounding(value) + 1))
    }

  const gentleTanh = gentle('tanh', arithmetic.tanh)

  /** tanh |x| = (1 − q)/(1 + q) with q = e^(−2|x|), or a series. Where q is below the last digit it is 1 but for rounding. */
  const tanh = (x: Bounded): Bounded => {
    if (x.kind !== 'known' || !isBeyondSeries(x)) return gentleTanh(x)
    const isSaturated = x.value.abs().gt(SATURATED) && x.error <= 0
    const q = isSaturated
      ? known(arithmetic.number(0), -DIGITS)
      : exp(multiply(constant(-2), absolute(x)))
    const value = divide(subtract(one, q), add(one, q))
    return x.value.isNegative() ? negate(value) : value
  }

  const step = (compute: (x: BigNumber) => BigNumber) => (x: Bounded) => {
    if (x.kind !== 'known') return x
    const distance = add(x, negate(known(x.value.round(), EXACT)))
    const inside = distance.kind === 'known' && (x.error === EXACT || !mayBeZero(distance))
    return inside && x.error < -1 ? known(compute(x.value), EXACT) : UNKNOWN
  }

  return {
    constant,
    exp,
    log,
    sqrt,
    power,
    sin: circular(gentle('sin', arithmetic.sin)),
    cos: circular(gentle('cos', arithmetic.cos)),
    tan: circular(tan),
    arcsin: arc('arcsin', arithmetic.arcsin),
    arccos: arc('arccos', arithmetic.arccos),
    arctan: gentle('arctan', arithmetic.arctan),
    sinh: hyperbolic('sinh', arithmetic.sinh, subtract),
    cosh: hyperbolic('cosh', arithmetic.cosh, add),
    tanh,
    sign: (x) => {
      if (x.kind !== 'known') return x
      const sign = signOf(x)
      return sign === null ? UNKNOWN : constant(sign)
    },
    floor: step((x) => x.floor()),
    ceil: step((x) => x.ceil()),
  }
}
