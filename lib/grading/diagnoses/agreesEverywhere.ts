import type { Valued } from '@/lib/model/evaluate'
import { compareValues } from '../compareValues'
import type { Comparison } from '../decide'

/** At least this share of the points must agree outright; the others may be known too poorly to tell. */
const SHARE = 0.5

/** A value made of what is known at a point. */
export type ValueThere = (comparison: Comparison) => Valued

/**
 * Whether `given`, the answer or a variation of it, agrees with `expected`, the truth or a variation of it, at every point where both are
 * known well enough to tell; and neither the answer nor what it is compared with vanishes everywhere, since nothing can be
 * told from 0 = 0. Stops at the first difference, so that what is not true costs an evaluation or two.
 */
export function agreesEverywhere(
  comparisons: readonly Comparison[],
  expected: ValueThere,
  given: ValueThere = ({ value }) => value,
): boolean {
  let agreeing = 0
  let isTelling = false
  for (const each of comparisons) {
    const wanted = expected(each)
    const found = given(each)
    if (compareValues(wanted, found) === 'agrees') agreeing += 1
    else if (!isWithinBounds(wanted, found)) return false
    isTelling ||= !vanishes(each.value) && !vanishes(wanted)
  }
  return isTelling && agreeing >= SHARE * comparisons.length
}

/** The truth as it is. */
export function truthThere({ point }: Comparison): Valued {
  return point.truth
}

function vanishes({ values }: Valued): boolean {
  return values.every((entry) => entry === 0)
}

/** Whether two values lie within their error bounds of each other, however wide these are; of an overflow nothing can be told. */
function isWithinBounds(expected: Valued, value: Valued): boolean {
  return value.values.every((entry, k) => {
    const bound = (expected.bounds[k] ?? Infinity) + (value.bounds[k] ?? Infinity)
    return bound === Infinity || Math.abs(entry - (expected.values[k] ?? Number.NaN)) <= bound
  })
}
