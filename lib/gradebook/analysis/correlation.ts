/** Pairs below which a correlation says nothing. */
const FEWEST = 3

/**
 * Pearson's product-moment correlation of two lists of equal length; null where it is not defined: below three pairs, or
 * where one of the lists does not vary.
 */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  if (xs.length < FEWEST) return null
  const meanX = mean(xs)
  const meanY = mean(ys)
  let product = 0
  let squareX = 0
  let squareY = 0
  for (const [index, x] of xs.entries()) {
    const dx = x - meanX
    const dy = (ys[index] ?? meanY) - meanY
    product += dx * dy
    squareX += dx * dx
    squareY += dy * dy
  }
  const spread = Math.sqrt(squareX * squareY)
  // Rounding leaves 1e-17 of a list of equal thirds.
  return spread < 1e-12 * xs.length ? null : product / spread
}

/** The arithmetic mean; NaN of nothing. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
