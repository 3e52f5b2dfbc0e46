import { type Bounded, productBound, quotientBound, sumBound } from './bounded'
import type { Slab } from './slab'

/**
 * Forward-mode differentiation, nested: a jet of order n is a number with n independent infinitesimals, eᵢ² = 0 (Griewank and
 * Walther, Evaluating Derivatives, ch. 13; order 1 is a dual number). Its coefficients are indexed by the sets of
 * infinitesimals as bit masks: 0 the value, 1 the tangent along e₁, 2 along e₂, 3 the mixed second derivative. Order 0 is a plain
 * number. Offsets count coefficients, so the entry k of a slab of order n begins at `k << n`.
 */

/** Greatest nesting of derivatives; the rules below for functions are written out up to it. */
export const MAX_ORDER = 2

/** Sets one coefficient. */
export function setCoefficient(slab: Slab, at: number, value: number, bound: number): void {
  slab.values[at] = value
  slab.bounds[at] = bound >= 0 && Number.isFinite(value) ? bound : Infinity
}

/** Sets a jet to a constant: all infinitesimal coefficients are 0. */
export function setConstant(slab: Slab, at: number, value: number, bound: number): void {
  setCoefficient(slab, at, value, bound)
  const end = at + (1 << slab.order)
  for (let c = at + 1; c < end; c += 1) {
    slab.values[c] = 0
    slab.bounds[c] = 0
  }
}

/** Sets every coefficient undefined. */
export function setUndefined(slab: Slab, at: number): void {
  const end = at + (1 << slab.order)
  for (let c = at; c < end; c += 1) {
    slab.values[c] = Number.NaN
    slab.bounds[c] = Infinity
  }
}

export function copyJet(into: Slab, o: number, a: Slab, i: number): void {
  for (let c = 0; c < 1 << into.order; c += 1) {
    into.values[o + c] = a.values[i + c] ?? Number.NaN
    into.bounds[o + c] = a.bounds[i + c] ?? Infinity
  }
}

export function negateJet(into: Slab, o: number, a: Slab, i: number): void {
  for (let c = 0; c < 1 << into.order; c += 1) {
    into.values[o + c] = -(a.values[i + c] ?? Number.NaN)
    into.bounds[o + c] = a.bounds[i + c] ?? Infinity
  }
}

/** into = a + sign·b. `into` may be one of the operands. */
export function addJets(
  into: Slab,
  o: number,
  a: Slab,
  i: number,
  b: Slab,
  j: number,
  sign: 1 | -1 = 1,
): void {
  for (let c = 0; c < 1 << into.order; c += 1) {
    const x = a.values[i + c] ?? Number.NaN
    const y = sign * (b.values[j + c] ?? Number.NaN)
    const sum = x + y
    setCoefficient(
      into,
      o + c,
      sum,
      sumBound(x, a.bounds[i + c] ?? Infinity, y, b.bounds[j + c] ?? Infinity, sum),
    )
  }
}

/** One coefficient of a product: the sum over the ways to share its infinitesimals among the factors (Leibniz). */
function productCoefficient(
  into: Slab,
  at: number,
  a: Slab,
  i: number,
  b: Slab,
  j: number,
  set: number,
): void {
  let value = 0
  let bound = 0
  for (let part = set; ; part = (part - 1) & set) {
    const x = a.values[i + part] ?? Number.NaN
    const ex = a.bounds[i + part] ?? Infinity
    const y = b.values[j + (set ^ part)] ?? Number.NaN
    const ey = b.bounds[j + (set ^ part)] ?? Infinity
    const product = x * y
    const sum = value + product
    bound = sumBound(value, bound, product, productBound(x, ex, y, ey, product), sum)
    value = sum
    if (part === 0) break
  }
  setCoefficient(into, at, value, bound)
}

/** into = a·b; `into` is neither operand. */
export function multiplyJets(into: Slab, o: number, a: Slab, i: number, b: Slab, j: number): void {
  for (let set = 0; set < 1 << into.order; set += 1) {
    productCoefficient(into, o + set, a, i, b, j, set)
  }
}

/** into = a/b; `into` is neither operand. From q·b = a: q_S = (a_S − Σ q_T·b_(S∖T) over proper subsets T) / b_∅. */
export function divideJets(into: Slab, o: number, a: Slab, i: number, b: Slab, j: number): void {
  const divisor = b.values[j] ?? Number.NaN
  const divisorBound = b.bounds[j] ?? Infinity
  for (let set = 0; set < 1 << into.order; set += 1) {
    let rest = a.values[i + set] ?? Number.NaN
    let bound = a.bounds[i + set] ?? Infinity
    for (let part = (set - 1) & set; part !== set; part = (part - 1) & set) {
      const x = into.values[o + part] ?? Number.NaN
      const y = b.values[j + (set ^ part)] ?? Number.NaN
      const product = x * y
      const productError = productBound(
        x,
        into.bounds[o + part] ?? Infinity,
        y,
        b.bounds[j + (set ^ part)] ?? Infinity,
        product,
      )
      const difference = rest - product
      bound = sumBound(rest, bound, -product, productError, difference)
      rest = difference
      if (part === 0) break
    }
    const quotient = rest / divisor
    setCoefficient(
      into,
      o + set,
      quotient,
      quotientBound(rest, bound, divisor, divisorBound, quotient),
    )
  }
}

/** The value of a jet, without its infinitesimals. */
export function headOf(a: Slab, i: number): Bounded {
  return { value: a.values[i] ?? Number.NaN, bound: a.bounds[i] ?? Infinity }
}
