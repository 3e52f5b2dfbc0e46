import type { Tree } from '@/lib/expr/tree'
import { compile, type Valued } from '@/lib/model/evaluate'
import { type Agreement, compareValues } from './compareValues'
import type { DecidingPoint, PreparedFormula } from './preparePart'
import { switchesAtValue } from './switchesAtValue'

/** An answer's value beside the truth's at one sample point. */
export interface Comparison {
  readonly point: DecidingPoint
  readonly value: Valued
  readonly agreement: Agreement
}

/** What a value turned out to be over some points: `undefined` where it has no value and the truth has one. */
export type Ruling = 'right' | 'wrong' | 'undefined' | 'undecided'

/** Compares an elaborated tree with the truth at every sample point, by the fast engine alone. */
export function compareEverywhere(tree: Tree, prepared: PreparedFormula): readonly Comparison[] {
  return compareAt(prepared.points, tree, prepared)
}

function compareAt(
  points: readonly DecidingPoint[],
  tree: Tree,
  { part }: PreparedFormula,
): readonly Comparison[] {
  const valueAt = compile(tree, part.model)
  return points.map((point) => {
    const value = valueAt(point.at)
    return { point, value, agreement: compareValues(point.truth, value) }
  })
}

/**
 * Rules over an answer at the points of one case (null: at all): by its comparisons there, then, if nothing was found, at the
 * far points, and at many more ordinary ones where the answer switches at a value. There only a difference that the referee
 * confirms counts.
 */
export function ruleFar(
  tree: Tree,
  caseIndex: number | null,
  ruling: Ruling,
  prepared: PreparedFormula,
): Ruling {
  if (ruling !== 'right') return ruling
  const dense = switchesAtValue(tree, prepared.part.model) ? prepared.dense() : []
  const further = [...prepared.far, ...dense].filter(
    (point) => caseIndex === null || point.caseIndex === caseIndex,
  )
  const suspect = compareAt(further, tree, prepared).find(isApart)
  if (suspect === undefined) return ruling
  const { referee } = prepared.instruments
  const { kind } = referee.judge(prepared.refereeTruth, tree, suspect.point.at.point)
  return kind === 'different' ? 'wrong' : 'undecided'
}

/** Whether two values lie apart by more than their bounds, however poorly they are known. */
function isApart({ point: { truth }, value }: Comparison): boolean {
  return truth.values.some((expected, entry) => {
    const bound = (truth.bounds[entry] ?? Infinity) + (value.bounds[entry] ?? Infinity)
    return Math.abs(expected - (value.values[entry] ?? Number.NaN)) > bound
  })
}

/**
 * Rules over some comparisons: one decided difference is enough for `wrong`; else the referee settles every close
 * call and confirms one point a stratum, at most four a case. The referee never overrules what decided, it can
 * only leave the answer undecided.
 */
export function rule(
  tree: Tree,
  comparisons: readonly Comparison[],
  prepared: PreparedFormula,
): Ruling {
  if (comparisons.some(({ agreement }) => agreement === 'differs')) return 'wrong'
  if (prepared.exhausted.length > 0) return 'undecided'
  const { referee } = prepared.instruments
  const settled = comparisons.filter(
    ({ agreement, point }) => agreement === 'close' || prepared.confirming.has(point.at.point),
  )
  let ruling: Ruling = 'right'
  for (const comparison of settled) {
    const judgement = referee.judge(prepared.refereeTruth, tree, comparison.point.at.point)
    switch (judgement.kind) {
      case 'equal':
        break
      case 'different':
        if (comparison.agreement === 'close' || judgement.difference <= boundOf(comparison)) {
          return 'wrong'
        }
        return 'undecided'
      case 'undefined':
        return 'undefined'
      case 'cannot':
        ruling = 'undecided'
        break
    }
  }
  return ruling
}

function boundOf({ point, value }: Comparison): number {
  return value.bounds.reduce(
    (greatest, bound, entry) => Math.max(greatest, bound + (point.truth.bounds[entry] ?? 0)),
    0,
  )
}
