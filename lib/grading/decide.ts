import type { Tree } from '@/lib/expr/tree'
import { compile, compileStands, type Valued } from '@/lib/model/evaluate'
import type { Judgement } from '@/lib/referee/compare'
import { type Agreement, compareValues } from './compareValues'
import type { Dispute } from './dispute'
import type { DecidingPoint, PreparedValues } from './preparePart'

/** An answer's value beside the truth's at one sample point. */
export interface Comparison {
  readonly point: DecidingPoint
  readonly value: Valued
  readonly agreement: Agreement
}

/** What a value turned out to be over some points: `undefined` where it has no value and the truth has one. */
export type Ruling = 'right' | 'wrong' | 'undefined' | 'undecided'

/** A ruling and, where it is `undecided`, what it hangs on. */
export interface Decision {
  readonly ruling: Ruling
  readonly dispute: Dispute | null
}

/** Points of a stratum at which an answer must be told right, at least, and half of all. */
const LEAST_TOLD = 4

/** Compares an elaborated tree with the truth at every sample point, by the fast engine alone. */
export function compareEverywhere(tree: Tree, prepared: PreparedValues): readonly Comparison[] {
  return compareAt(prepared.points, tree, prepared)
}

/** Compares an elaborated tree with the truth at some points, by the fast engine alone. */
export function compareAt(
  points: readonly DecidingPoint[],
  tree: Tree,
  { part, tolerance, valuesOf }: PreparedValues,
): readonly Comparison[] {
  const valueAt = valuesOf === undefined ? compile(tree, part.model) : valuesOf(tree)
  return points.map((point) => {
    const value = valueAt(point.at)
    return { point, value, agreement: compareValues(point.truth, value, tolerance) }
  })
}

/** Whether a tree has the truth's value at some points, as far as the fast engine can tell: nowhere another, and somewhere surely the same. */
export function agrees(
  tree: Tree,
  points: readonly DecidingPoint[],
  prepared: PreparedValues,
): boolean {
  const compared = compareAt(points, tree, prepared)
  return (
    compared.every(({ agreement }) => agreement !== 'differs') &&
    compared.some(({ agreement }) => agreement === 'agrees')
  )
}

/**
 * Rules over some comparisons: one decided difference is enough for `wrong`; else the referee confirms one point a stratum, at
 * most four a case, to all its digits, and settles every other close call, where it needs only the answer's digits if the truth is known
 * well enough. The referee never overrules what decided, it can only leave the answer undecided; where neither can tell, a
 * point does not count, as long as its stratum has four others and the answer takes one course at all of them: of one that switches, what is
 * told on one side says nothing of the other.
 */
export function decide(
  tree: Tree,
  comparisons: readonly Comparison[],
  prepared: PreparedValues,
): Decision {
  if (comparisons.some(({ agreement }) => agreement === 'differs')) return decided('wrong')
  if (prepared.exhausted.length > 0) return decided('undecided')
  const { referee } = prepared.instruments
  const isConfirming = ({ point }: Comparison): boolean => prepared.confirming.has(point.at.point)
  const isSettled = ({ point: { at, truth } }: Comparison): boolean =>
    prepared.tolerance === null && referee.bearsOut(prepared.refereeTruth, tree, at.point, truth)
  const close = comparisons.filter((each) => each.agreement === 'close' && !isConfirming(each))
  const open: { readonly comparison: Comparison; readonly judgement: Judgement }[] = []
  for (const comparison of [...comparisons.filter(isConfirming), ...close]) {
    if (!isConfirming(comparison) && isSettled(comparison)) continue
    const judgement = judge(tree, comparison, prepared)
    switch (judgement.kind) {
      case 'equal':
        break
      case 'different':
        return comparison.agreement === 'close' || judgement.difference <= boundOf(comparison)
          ? decided('wrong')
          : undecided(comparison, judgement)
      case 'undefined':
        return decided('undefined')
      case 'cannot':
        open.push({ comparison, judgement })
        break
    }
  }
  const takesOneCourse = open.length > 0 && compileStands([tree], prepared.part.model) === null
  const short = open.find(({ comparison }) => {
    if (!takesOneCourse) return true
    const { stratum } = comparison.point.at.point
    const isOwn = ({ point }: Comparison): boolean => point.at.point.stratum === stratum
    const own = comparisons.filter(isOwn).length
    const untold = open.filter((each) => isOwn(each.comparison)).length
    return own - untold < Math.max(LEAST_TOLD, own / 2)
  })
  return short === undefined ? decided('right') : undecided(short.comparison, short.judgement)
}

export function judge(
  tree: Tree,
  { point }: Comparison,
  { instruments, refereeTruth, tolerance }: PreparedValues,
): Judgement {
  return instruments.referee.judge(refereeTruth, tree, point.at.point, tolerance)
}

export function decided(ruling: Ruling): Decision {
  return { ruling, dispute: null }
}

/** What the fast engine and the referee say of a point where they leave an answer open. */
export function undecided({ point, value, agreement }: Comparison, judgement: Judgement): Decision {
  const { stratum, sizes, indices, givens } = point.at.point
  const dispute: Dispute = {
    point: { stratum, sizes, indices, givens },
    engine: { agreement, truth: [...point.truth.values], answer: [...value.values] },
    referee: judgement,
  }
  return { ruling: 'undecided', dispute }
}

function boundOf({ point, value }: Comparison): number {
  return value.bounds.reduce(
    (greatest, bound, entry) => Math.max(greatest, bound + (point.truth.bounds[entry] ?? 0)),
    0,
  )
}
