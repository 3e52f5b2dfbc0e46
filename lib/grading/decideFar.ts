import type { Tree } from '@/lib/expr/tree'
import { crossings, type Search } from '@/lib/model/crossings'
import { namesNeeded } from '@/lib/model/dependencies'
import { compileStands } from '@/lib/model/evaluate'
import type { SamplePoint } from '@/lib/model/point'
import { type Comparison, compareAt, type Decision, decided, judge, undecided } from './decide'
import type { DecidingPoint, PreparedFormula } from './preparePart'
import { weighsPlace } from './weighsPlace'

/** Changes of an answer's switches that are followed at most. */
const MOST_CROSSINGS = 40
/** Points without a finite value at which the referee is asked whether the answer has one. */
const MOST_ASKED = 2

/**
 * Rules over an answer that is right at all sample points that are asked: at points far out along lines through the
 * domain, on both sides of each place along them where the answer switches, and, if it weighs a size or an index or need only come near
 * the truth, at many more ordinary points. There only a difference that the referee confirms counts.
 */
export function decideFar(
  tree: Tree,
  isAsked: (point: DecidingPoint) => boolean,
  prepared: PreparedFormula,
): Decision {
  const among = (points: readonly DecidingPoint[]): readonly Comparison[] =>
    compareAt(points.filter(isAsked), tree, prepared)
  const mayHide = prepared.tolerance !== null || weighsPlace(tree, prepared.part.model)
  const further = [
    prepared.far,
    () => atSwitches(tree, prepared).map(prepared.deciding),
    () => (mayHide ? prepared.dense() : []),
  ]
  for (const points of further) {
    const decision = confirmed(tree, among(points()), prepared)
    if (decision !== null) return decision
  }
  return decided('right')
}

/** A ruling where the referee confirms a difference, or finds no value where the truth has one; null where nothing is found. */
function confirmed(
  tree: Tree,
  comparisons: readonly Comparison[],
  prepared: PreparedFormula,
): Decision | null {
  const isSuspect = prepared.tolerance === null ? isApart : isBeyond
  const suspect = comparisons.find(isSuspect)
  if (suspect !== undefined) {
    const judgement = judge(tree, suspect, prepared)
    if (judgement.kind === 'different') return decided('wrong')
    return judgement.kind === 'undefined' ? decided('undefined') : undecided(suspect, judgement)
  }
  for (const open of comparisons.filter(hasNoValue).slice(0, MOST_ASKED)) {
    const { kind } = judge(tree, open, prepared)
    if (kind === 'different') return decided('wrong')
    if (kind === 'undefined') return decided('undefined')
  }
  return null
}

/** Whether a value lies beyond the tolerance. */
function isBeyond({ agreement }: Comparison): boolean {
  return agreement === 'differs'
}

/** Whether two values lie apart by more than their bounds, however poorly they are known. */
function isApart({ point: { truth }, value }: Comparison): boolean {
  return truth.values.some((expected, entry) => {
    const bound = (truth.bounds[entry] ?? Infinity) + (value.bounds[entry] ?? Infinity)
    return Math.abs(expected - (value.values[entry] ?? Number.NaN)) > bound
  })
}

/** Whether an answer overflows or is undefined where the truth is known. */
function hasNoValue({ point: { truth }, value }: Comparison): boolean {
  return truth.bounds.every((bound) => bound < Infinity) && !value.values.every(Number.isFinite)
}

/** Points on both sides of each place where an answer's own switches change along lines, and those of definitions that the truth does without; and where its givens lie apart. */
export function atSwitches(tree: Tree, prepared: PreparedFormula): readonly SamplePoint[] {
  const { part, sampling } = prepared
  const { model } = part
  const needed = namesNeeded(tree, model)
  const foreign = model.definitions.filter(
    ({ name }) => needed.has(name) && sampling.names?.has(name) === false,
  )
  const stands = compileStands([tree, ...foreign.map((definition) => definition.tree)], model)
  if (stands === null) return []
  const { ways, apart, prepare } = prepared.ways(needed)
  const search: Search = { left: MOST_CROSSINGS, seen: new Set(), followed: new Map() }
  return [...ways.flatMap((way) => crossings(way, { prepare, stands }, search)), ...apart]
}
