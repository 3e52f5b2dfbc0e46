import type { Valued } from '@/lib/model/evaluate'
import { compareValues } from '../compareValues'
import type { Comparison } from '../decide'

/** At least this share of the points must agree outright; the others may be known too poorly to tell. */
const SHARE = 0.5

/**
 * Whether the answer agrees with `expected`, a variation of the truth, at every point where both are known well enough to
 * tell; and differs from zero at one, since nothing can be told from an answer that vanishes.
 */
export function agreesEverywhere(
  comparisons: readonly Comparison[],
  expected: (comparison: Comparison) => Valued,
): boolean {
  const agreements = comparisons.map((each) => compareValues(expected(each), each.value))
  const agreeing = agreements.filter((agreement) => agreement === 'agrees').length
  return (
    comparisons.length > 0 &&
    agreeing >= SHARE * comparisons.length &&
    comparisons.every(
      (each, k) => agreements[k] === 'agrees' || isWithinBounds(expected(each), each.value),
    ) &&
    comparisons.some(({ value }) => value.values.some((entry) => entry !== 0))
  )
}

/** Whether two values lie within their error bounds of each other, however wide these are; of an overflow nothing can be told. */
function isWithinBounds(expected: Valued, value: Valued): boolean {
  return value.values.every((entry, k) => {
    const bound = (expected.bounds[k] ?? Infinity) + (value.bounds[k] ?? Infinity)
    return bound === Infinity || Math.abs(entry - (expected.values[k] ?? Number.NaN)) <= bound
  })
}

/** A value times a number that is exact, or rounded once: its bound grows by half a unit in the last place. */
export function scaled(value: Valued, factor: number): Valued {
  return {
    shape: value.shape,
    values: value.values.map((entry) => entry * factor),
    bounds: value.bounds.map(
      (bound, index) =>
        bound * Math.abs(factor) +
        Math.abs((value.values[index] ?? 0) * factor) * 2 * Number.EPSILON,
    ),
  }
}
