/** Bins of a distribution of shares: tenths. */
const BINS = 10

/** How many shares (0 to 1) fall into each tenth; the last one holds 1 itself. */
export function histogram(shares: readonly number[]): readonly number[] {
  const counts = Array.from({ length: BINS }, () => 0)
  for (const share of shares) {
    // A share such as 0.7 may come as 0.6999…: within a billionth it counts as what it means.
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(share * BINS + 1e-9)))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return counts
}
