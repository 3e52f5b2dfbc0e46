import { type Bounded, plus, times } from './bounded'
import type { Smooth } from './functionTable'
import { headOf, setCoefficient, setUndefined } from './jet'
import type { Slab } from './slab'

/**
 * into = f(a), by the chain rule of jets (Faà di Bruno): f′·a₁, f′·a₂, and f′·a₁₂ + f″·a₁·a₂. At a kink of f these are undefined,
 * even along a tangent that happens to be 0. `into` may be the operand.
 */
export function applySmooth(f: Smooth, into: Slab, o: number, a: Slab, i: number): void {
  const x = headOf(a, i)
  setBounded(into, o, f.value(x))
  if (into.order === 0) return
  const slope = f.first(x)
  const along1 = headOf(a, i + 1)
  setBounded(into, o + 1, times(slope, along1))
  if (into.order === 1) return
  const along2 = headOf(a, i + 2)
  setBounded(into, o + 2, times(slope, along2))
  const curved = times(f.second(x), times(along1, along2))
  setBounded(into, o + 3, plus(times(slope, headOf(a, i + 3)), curved))
}

function setBounded(into: Slab, at: number, { value, bound }: Bounded): void {
  setCoefficient(into, at, value, bound)
}

/**
 * Puts the greater (`sign` 1) or smaller (−1) of `into` and `a` into `into`. Both functions are 1-Lipschitz in each operand; where
 * rounding leaves the winner open, or both are equal, the tangents are undefined unless they agree.
 */
export function keepExtreme(into: Slab, o: number, a: Slab, i: number, sign: 1 | -1): void {
  const held = headOf(into, o)
  const offered = headOf(a, i)
  const lead = sign * (offered.value - held.value)
  const doubt = held.bound + offered.bound
  if (Number.isNaN(lead)) {
    setUndefined(into, o)
    return
  }
  const coefficients = 1 << into.order
  const open = Math.abs(lead) <= doubt
  for (let c = coefficients - 1; c >= 0; c -= 1) {
    const heldPart = headOf(into, o + c)
    const offeredPart = headOf(a, i + c)
    if (c > 0 && open) {
      const agree =
        heldPart.value === offeredPart.value && heldPart.bound === 0 && offeredPart.bound === 0
      if (!agree) setCoefficient(into, o + c, Number.NaN, Infinity)
    } else if (c === 0 && open) {
      const value = lead > 0 ? offered.value : held.value
      setCoefficient(into, o, value, Math.max(held.bound, offered.bound))
    } else if (lead > 0) {
      setCoefficient(into, o + c, offeredPart.value, offeredPart.bound)
    }
  }
}

/** The whole number a jet's value is, NaN where it is none or rounding leaves it open. */
export function wholeOf(a: Slab, i = 0): number {
  const { value, bound } = headOf(a, i)
  return bound === 0 && Number.isInteger(value) ? value : Number.NaN
}

/** Whether all infinitesimal coefficients are exactly 0. */
export function isConstant(a: Slab, i: number): boolean {
  for (let c = 1; c < 1 << a.order; c += 1) {
    if (a.values[i + c] !== 0 || a.bounds[i + c] !== 0) return false
  }
  return true
}
