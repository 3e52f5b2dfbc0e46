import { full } from './policy'

/** What an assignment's score needs of a part. */
export interface WeighedScore {
  /** Points the part is worth. */
  readonly points: number
  /** Whole ten-thousandths of them. */
  readonly score: number
}

/** An assignment's score: the points-weighted sum over its parts, in points to the ten-thousandth. */
export function pointsReached(parts: readonly WeighedScore[]): number {
  const sum = parts.reduce((total, { points, score }) => total + points * score, 0)
  return Math.round(sum) / full
}
