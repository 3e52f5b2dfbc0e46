import type { BigNumber } from 'mathjs'
import { DIGITS } from './digits'

/**
 * A number with a bound on its absolute error, or the reason why there is none: `undefined` where mathematics has no value
 * (1/0, log of a negative number), `unknown` where rounding or overflow leaves open what the value is.
 * The bound is kept as its decimal logarithm, since errors run from 10^-60 of exp(-800) to 10^-60 of exp(800):
 * -Infinity is exact.
 */
export type Bounded =
  | { readonly kind: 'known'; readonly value: BigNumber; readonly error: number }
  | { readonly kind: 'undefined' }
  | { readonly kind: 'unknown' }

export type Known = Extract<Bounded, { kind: 'known' }>

/** A number that is none. */
export type Missing = Exclude<Bounded, { kind: 'known' }>

export const UNDEFINED: Missing = { kind: 'undefined' }
export const UNKNOWN: Missing = { kind: 'unknown' }
export const EXACT = -Infinity

/** log10 of 2. */
export const TWICE = Math.log10(2)

/** log10 of 10^a + 10^b. */
export function addLogs(a: number, b: number): number {
  if (a === b) return a === -Infinity ? a : a + TWICE
  const greater = Math.max(a, b)
  const lesser = Math.min(a, b)
  return greater - lesser > 20
    ? greater + 1e-15
    : greater + Math.log10(1 + 10 ** (lesser - greater))
}

/** An upper bound of log10 |x|, less than 10^-6 above it: `d` holds the digits by sevens, the leading ones first. */
export function magnitude(x: BigNumber): number {
  const [leading, next = 0] = x.d ?? []
  if (x.isZero() || leading === undefined) return -Infinity
  return x.e - Math.floor(Math.log10(leading)) + Math.log10(leading + (next + 1) / 1e7)
}

/** log10 of the largest |x| the error allows. */
export function reach(x: Known): number {
  return addLogs(magnitude(x.value), x.error)
}

/** Half a unit in the last of the digits, of a value computed to all of them. */
export function rounding(x: BigNumber): number {
  return magnitude(x) - (DIGITS - 1)
}

/** A computed value with its error, unless it left the numbers. */
export function known(value: BigNumber, error: number): Bounded {
  return value.isFinite() && error < Infinity ? { kind: 'known', value, error } : UNKNOWN
}

/** What two operands give when one of them has no value: what is undefined stays so, whatever the other would be. */
export function missing(...operands: readonly Bounded[]): Missing | null {
  if (operands.some((x) => x.kind === 'undefined')) return UNDEFINED
  return operands.some((x) => x.kind === 'unknown') ? UNKNOWN : null
}

/** Whether zero lies within the bound of a number that is not exactly zero. */
export function mayBeZero(x: Known): boolean {
  return x.error > EXACT && magnitude(x.value) <= x.error + 1e-5
}

export function add(a: Bounded, b: Bounded): Bounded {
  if (a.kind !== 'known' || b.kind !== 'known') return missing(a, b) ?? UNKNOWN
  const value = a.value.plus(b.value)
  return known(value, addLogs(addLogs(a.error, b.error), sumRounding(a.value, b.value, value)))
}

/** A sum is exact when all digits of both sides fit. */
function sumRounding(a: BigNumber, b: BigNumber, sum: BigNumber): number {
  if (a.isZero() || b.isZero()) {
    return Math.max(a.precision(), b.precision()) <= DIGITS ? EXACT : rounding(sum)
  }
  const lowest = Math.min(a.e - a.precision(), b.e - b.precision())
  return Math.max(a.e, b.e) + 1 - lowest <= DIGITS ? EXACT : rounding(sum)
}

export function negate(a: Bounded): Bounded {
  return a.kind === 'known' ? { kind: 'known', value: a.value.neg(), error: a.error } : a
}

export function subtract(a: Bounded, b: Bounded): Bounded {
  return add(a, negate(b))
}

/** |ab − a'b'| ≤ |a| δb + |b| δa + δa δb. */
export function multiply(a: Bounded, b: Bounded): Bounded {
  if (a.kind !== 'known' || b.kind !== 'known') return missing(a, b) ?? UNKNOWN
  const value = a.value.times(b.value)
  const carried = addLogs(
    addLogs(times(magnitude(a.value), b.error), times(magnitude(b.value), a.error)),
    times(a.error, b.error),
  )
  const exact = a.value.precision() + b.value.precision() <= DIGITS
  return known(value, exact ? carried : addLogs(carried, rounding(value)))
}

/** log10 of a product whose factors may be zero. */
function times(a: number, b: number): number {
  return a === -Infinity || b === -Infinity ? -Infinity : a + b
}

/** |a/b − a'/b'| ≤ (δa + |a/b| δb) / (|b| − δb). Division by what may be zero is unknown, by zero itself undefined. */
export function divide(a: Bounded, b: Bounded): Bounded {
  if (a.kind !== 'known' || b.kind !== 'known') return missing(a, b) ?? UNKNOWN
  if (b.value.isZero() && b.error === EXACT) return UNDEFINED
  if (mayBeZero(b) || b.error > magnitude(b.value) - TWICE) return UNKNOWN
  const value = a.value.div(b.value)
  const carried = addLogs(a.error, times(magnitude(value), b.error)) - magnitude(b.value)
  const exact =
    value.precision() + b.value.precision() <= DIGITS && value.times(b.value).eq(a.value)
  return known(value, exact ? carried + TWICE : addLogs(carried + TWICE, rounding(value)))
}

export function absolute(a: Bounded): Bounded {
  return a.kind === 'known' ? { kind: 'known', value: a.value.abs(), error: a.error } : a
}

/** The greater of two, which moves by no more than the one that moves most; where they lie apart, by no more than itself. */
export function maximum(a: Bounded, b: Bounded): Bounded {
  if (a.kind !== 'known' || b.kind !== 'known') return missing(a, b) ?? UNKNOWN
  const greater = a.value.gte(b.value) ? a : b
  const gap = magnitude(a.value.minus(b.value))
  const areApart = gap - TWICE > addLogs(a.error, b.error)
  return areApart ? greater : { ...greater, error: Math.max(a.error, b.error) }
}

export function minimum(a: Bounded, b: Bounded): Bounded {
  return negate(maximum(negate(a), negate(b)))
}

/** The sign of a number: 0 only where it is exactly that, `null` where the bound leaves it open. */
export function signOf(a: Known): -1 | 0 | 1 | null {
  if (a.value.isZero() && a.error === EXACT) return 0
  if (a.value.isZero() || mayBeZero(a)) return null
  return a.value.isNegative() ? -1 : 1
}
