import { type Bounded, plus, times } from './bounded'
import type { Smooth } from './functionTable'
import { headOf, setCoefficient, setUndefined } from './jet'
import type { Slab } from './slab'

/** A derivative's share along one tangent; an exactly zero tangent contributes nothing, even at a kink. */
function share(slope: (x: Bounded) => Bounded, x: Bounded, tangent: Bounded): Bounded {
  return tangent.value === 0 && tangent.bound === 0 ? tangent : times(slope(x), tangent)
}

/**
 * into = f(a), by the chain rule of jets (Faà di Bruno): f′·a₁, f′·a₂, and f′·a₁₂ + f″·a₁·a₂. `into` may be the operand.
 */
export function applySmooth(f: Smooth, into: Slab, o: number, a: Slab, i: number): void {
  const x = headOf(a, i)
  const value = f.value(x)
  if (into.order === 2) {
    const along1 = headOf(a, i + 1)
    const along2 = headOf(a, i + 2)
    const straight = share(f.first, x, headOf(a, i + 3))
    const curved = share(f.second, x, times(along1, along2))
    setBounded(into, o + 2, share(f.first, x, along2))
    setBounded(into, o + 3, plus(straight, curved))
  }
  if (into.order > 0) setBounded(into, o + 1, share(f.first, x, headOf(a, i + 1)))
  setBounded(into, o, value)
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
