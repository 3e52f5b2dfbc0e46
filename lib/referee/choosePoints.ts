import type { SamplePoint } from '@/lib/model/point'

/** The referee's work is bounded: one point a stratum, and no more than this in all. */
const MOST_POINTS = 4

/**
 * The points at which the referee confirms an answer: of each stratum the one at the least sizes (the earliest of equals),
 * and of those the four at the least sizes. They follow from the points alone, never from the answer.
 */
export function choosePoints<Point extends SamplePoint>(
  points: readonly Point[],
): readonly Point[] {
  const least = new Map<string, Point>()
  for (const point of points) {
    const chosen = least.get(point.stratum)
    if (chosen === undefined || extent(point) < extent(chosen)) least.set(point.stratum, point)
  }
  return [...least.values()].sort((a, b) => extent(a) - extent(b)).slice(0, MOST_POINTS)
}

/** The product of the sizes: what arrays and sums cost. */
function extent(point: SamplePoint): number {
  return Object.values(point.sizes).reduce((product, size) => product * size, 1)
}
