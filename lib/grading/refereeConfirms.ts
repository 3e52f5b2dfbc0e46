import type { Tree } from '@/lib/expr/tree'
import { choosePoints } from '@/lib/referee/choosePoints'
import { decideFar } from './decideFar'
import type { DecidingPoint, PreparedFormula } from './preparePart'

/** That two trees have one value: what was made of an answer, and the truth or what was made of it. */
export interface Claim {
  readonly given: Tree
  readonly expected: Tree
}

/** Where an answer is given: at some points, and whether at another. */
interface Place {
  readonly points: readonly DecidingPoint[]
  readonly holdsAt: (point: DecidingPoint) => boolean
}

/**
 * Whether what is about to be said of an answer stands before the referee, too, at a few of the points, and, where it is said of the truth itself, far out:
 * to doubles, −t tanh(1000 x) is −t at every ordinary point. A referee who can tell nowhere confirms nothing.
 */
export function refereeConfirms(
  { given, expected }: Claim,
  { points, holdsAt }: Place,
  prepared: PreparedFormula,
): boolean {
  const { instruments, part, target, refereeTruth } = prepared
  const { referee } = instruments
  const isOfTruth = expected === target
  const truth = isOfTruth
    ? refereeTruth
    : referee.prepareTruth({ model: part.model, truth: expected })
  let agreeing = 0
  for (const point of choosePoints(points.map(({ at }) => at.point))) {
    const { kind } = referee.judge(truth, given, point)
    if (kind === 'different' || kind === 'undefined') return false
    if (kind === 'equal') agreeing += 1
  }
  if (agreeing === 0) return false
  if (!isOfTruth) return true
  const cases = new Set(points.map(({ caseIndex }) => caseIndex))
  const isAsked = (point: DecidingPoint): boolean => cases.has(point.caseIndex) && holdsAt(point)
  const { ruling } = decideFar(given, isAsked, prepared)
  return ruling !== 'wrong' && ruling !== 'undefined'
}
