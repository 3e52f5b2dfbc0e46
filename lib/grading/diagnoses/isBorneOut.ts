import type { Tree } from '@/lib/expr/tree'
import { someTree } from '@/lib/expr/walk'
import { isWellConditioned } from '../compareValues'
import { compareAt } from '../decide'
import { atSwitches } from '../decideFar'
import type { DecidingPoint } from '../preparePart'
import type { Note } from '../verdict'
import { weighsPlace } from '../weighsPlace'
import type { Diagnosis, Finding, WrongAnswer } from './diagnosis'
import { switchesAlone } from './switchesAlone'

/** What is said of some of the points alone, and so stands on few. */
const OF_SOME: ReadonlySet<Note> = new Set(['only-where', 'only-size'])

/**
 * Whether a finding is true at further points, too, where what was seen at a few need not hold: on both sides of each place where the answer
 * takes another course of its own, and far out; and at many more ordinary ones where it weighs an index or a size, names an entry by
 * number, or the finding is about some of the points alone.
 */
export function isBorneOut(finding: Finding, diagnosis: Diagnosis, wrong: WrongAnswer): boolean {
  const { tree, prepared, holdsAt } = wrong
  const points = furtherPoints(finding, wrong).filter(
    (point) => isWellConditioned(point.truth) && holdsAt(point),
  )
  if (points.length === 0) return true
  const cases = new Set(wrong.asked.map(({ point }) => point.caseIndex))
  const further = compareAt(points, tree, prepared)
  const again = diagnosis({
    ...wrong,
    asked: [...wrong.asked, ...further.filter(({ point }) => cases.has(point.caseIndex))],
    others: [...wrong.others, ...further.filter(({ point }) => !cases.has(point.caseIndex))],
  })
  return again !== null && toldBy(again) === toldBy(finding)
}

function furtherPoints(
  { note }: Finding,
  { tree, prepared }: WrongAnswer,
): readonly DecidingPoint[] {
  const { model } = prepared.part
  const mayHide = OF_SOME.has(note) || weighsPlace(tree, model) || namesPlace(tree)
  const switches = switchesAlone(tree, prepared)
  return [
    ...(switches ? atSwitches(tree, prepared).map(prepared.deciding) : []),
    ...(switches ? prepared.far() : []),
    ...(mayHide ? prepared.dense() : []),
  ]
}

/** Whether an entry is taken at a number, which is now that of a free index and now not. */
function namesPlace(tree: Tree): boolean {
  return someTree(
    tree,
    (node) => node.kind === 'entry' && node.indices.some(({ kind }) => kind === 'numeral'),
  )
}

function toldBy({ note, fields }: Finding): string {
  return JSON.stringify([note, fields])
}
