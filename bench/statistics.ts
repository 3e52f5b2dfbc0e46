/** Median and 99th percentile of some durations, in their own unit. */
export interface Spread {
  readonly median: number
  readonly p99: number
}

/** The nearest-rank percentiles of a sample (no interpolation), so that each is a duration that was seen. */
export function spreadOf(durations: readonly number[]): Spread {
  const sorted = [...durations].sort((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
  return { median: at(0.5), p99: at(0.99) }
}
