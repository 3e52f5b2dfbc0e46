/**
 * The `share`-quantile (0 to 1) of some values by linear interpolation between order statistics (type 7 of Hyndman &
 * Fan, The American Statistician 50, 1996); null of nothing.
 */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const place = share * (sorted.length - 1)
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? low
  return low + (place - Math.floor(place)) * (high - low)
}
