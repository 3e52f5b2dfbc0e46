import { correlation, mean } from './correlation'

/** How a part did in a class. */
export interface PartStatistics {
  /** Students who tried it. */
  readonly tried: number
  /** Mean share of its points, 0 to 1, over all who tried anything; null when nobody did. */
  readonly facility: number | null
  /** Correlation of its share with the share of all other parts together; null where that is not defined. */
  readonly discrimination: number | null
}

/**
 * Facility and discrimination of each part. `shares[s][p]` is student s's share of part p from 0 to 1, null where not
 * tried; `points[p]` what the part is worth.
 *
 * Facility is the mean share (classical test theory's difficulty index), counted over the students who tried at least
 * one part; a part they left counts 0. Discrimination is the corrected item-total correlation: Pearson's, of the
 * part's share with the points of the rest, so that a part is not correlated with itself (Henrysson 1963; Ebel &
 * Frisbie, Essentials of Educational Measurement).
 */
export function partStatistics(
  shares: readonly (readonly (number | null)[])[],
  points: readonly number[],
): readonly PartStatistics[] {
  const present = shares.filter((row) => row.some((share) => share !== null))
  const totals = present.map((row) =>
    row.reduce<number>((sum, share, part) => sum + (share ?? 0) * (points[part] ?? 0), 0),
  )
  return points.map((worth, part): PartStatistics => {
    const own = present.map((row) => row[part] ?? 0)
    const rest = totals.map((total, student) => total - (own[student] ?? 0) * worth)
    return {
      tried: present.filter((row) => (row[part] ?? null) !== null).length,
      facility: present.length === 0 ? null : mean(own),
      discrimination: correlation(own, rest),
    }
  })
}
