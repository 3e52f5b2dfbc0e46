import type { Tree } from '@/lib/expr/tree'
import { type Comparison, judge } from '../decide'
import type { PreparedFormula } from '../preparePart'
import { agreesEverywhere, truthThere } from './agreesEverywhere'

/** So many points must agree, and be wrong elsewhere: as many as sampling puts into a stratum, and on either side of a kink. */
export const LEAST_POINTS = 4

/** The referee confirms so many of them, at most. */
const MOST_CONFIRMED = 4

/**
 * Whether an answer that is wrong elsewhere is right at some points: enough of them, all those that tell, and to all the referee's digits where it is
 * asked, so that tanh(1000 x) is not taken for 1.
 */
export function isRightAt(
  points: readonly Comparison[],
  tree: Tree,
  prepared: PreparedFormula,
): boolean {
  if (points.length < LEAST_POINTS || !agreesEverywhere(points, truthThere)) return false
  const chosen = points.filter(({ point }) => prepared.confirming.has(point.at.point))
  return [...chosen, ...points]
    .slice(0, Math.min(MOST_CONFIRMED, Math.max(chosen.length, 1)))
    .every((each) => judge(tree, each, prepared).kind === 'equal')
}
