/**
 * How far an answer asked as a decimal may lie from the truth: a distance, a share of the truth, or half a unit in a digit
 * of it. `size` and `share` are decimal numerals as written, so that 64 digits see what the author wrote.
 */
export type Tolerance =
  | { readonly kind: 'absolute'; readonly size: string }
  | { readonly kind: 'relative'; readonly share: string }
  | { readonly kind: 'significant'; readonly digits: number }
  | { readonly kind: 'decimals'; readonly digits: number }

/** The allowed distance, between what it is at least and at most where rounding leaves it open. */
interface Allowance {
  readonly least: number
  readonly greatest: number
}

/** Rounding of the few operations here, generously: 8 units in the last place. */
const SLACK = 8 * Number.EPSILON

/**
 * Whether a value lies within the tolerance of a truth; null where rounding leaves it open. Both are known to absolute
 * bounds. A distance of exactly the tolerance is within it.
 */
export function isWithin(
  tolerance: Tolerance,
  truth: { readonly value: number; readonly bound: number },
  answer: { readonly value: number; readonly bound: number },
): boolean | null {
  const bound = truth.bound + answer.bound
  const distance = Math.abs(truth.value - answer.value)
  if (!(bound < Infinity) || !(distance < Infinity)) return null
  const { least, greatest } = allowance(tolerance, truth.value, truth.bound)
  const error = bound + SLACK * (Math.abs(truth.value) + Math.abs(answer.value))
  if (distance + error <= least * (1 - SLACK)) return true
  return distance - error > greatest * (1 + SLACK) ? false : null
}

function allowance(tolerance: Tolerance, truth: number, bound: number): Allowance {
  switch (tolerance.kind) {
    case 'absolute':
      return both(Number(tolerance.size))
    case 'relative': {
      const share = Number(tolerance.share)
      const [low, high] = magnitudes(truth, bound)
      return { least: share * low, greatest: share * high }
    }
    case 'decimals':
      return both(Number(`5e${-tolerance.digits - 1}`))
    case 'significant': {
      const [low, high] = magnitudes(truth, bound)
      return {
        least: halfUnit(low, tolerance.digits),
        greatest: halfUnit(high, tolerance.digits),
      }
    }
  }
}

function both(size: number): Allowance {
  return { least: size, greatest: size }
}

/** The least and greatest |truth| that its bound allows. */
function magnitudes(truth: number, bound: number): readonly [number, number] {
  const size = Math.abs(truth)
  return [Math.max(0, size - bound), size + bound]
}

/** Half a unit of the n-th significant digit of a number: 0 where it has none. */
function halfUnit(size: number, digits: number): number {
  if (size === 0) return 0
  const exponent = Number(size.toExponential().split('e')[1])
  return Number(`5e${exponent - digits}`)
}
