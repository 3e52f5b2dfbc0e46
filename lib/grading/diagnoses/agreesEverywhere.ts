import type { Valued } from '@/lib/model/evaluate'
import { compareValues } from '../compareValues'
import type { Comparison } from '../decide'

/**
 * Whether the answer agrees with `expected`, a variation of the truth, at every point; and differs from zero at
 * one, since nothing can be told from an answer that vanishes.
 */
export function agreesEverywhere(
  comparisons: readonly Comparison[],
  expected: (comparison: Comparison) => Valued,
): boolean {
  return (
    comparisons.length > 0 &&
    comparisons.every((each) => compareValues(expected(each), each.value) === 'agrees') &&
    comparisons.some(({ value }) => value.values.some((entry) => entry !== 0))
  )
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
