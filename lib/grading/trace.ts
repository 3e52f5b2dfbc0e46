import type { Comparison } from './decide'
import type { TracePoint } from './verdict'

/** The points that decided, with both values there, for the instructor: of an array the entry that differs most. */
export function traceOf(comparisons: readonly Comparison[]): TracePoint[] {
  return comparisons.map(({ point, value, agreement }) => {
    const entry = widestEntry(point.truth.values, value.values)
    return {
      stratum: point.at.point.stratum,
      sizes: point.at.point.sizes,
      indices: point.at.point.indices,
      answer: finiteOrNull(value.values[entry]),
      truth: finiteOrNull(point.truth.values[entry]),
      agrees: agreement === 'agrees',
    }
  })
}

function widestEntry(truth: Float64Array, answer: Float64Array): number {
  let widest = 0
  let difference = -1
  for (const [entry, expected] of truth.entries()) {
    const here = Math.abs(expected - (answer[entry] ?? Number.NaN))
    if (Number.isNaN(here)) return entry
    if (here > difference) {
      difference = here
      widest = entry
    }
  }
  return widest
}

function finiteOrNull(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value
}
