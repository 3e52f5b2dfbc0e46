import type { Tree } from '@/lib/expr/tree'
import { someTree } from '@/lib/expr/walk'
import { compileStands } from '@/lib/model/evaluate'
import { compareAt } from '../decide'
import { weighsPlace } from '../weighsPlace'
import type { Diagnosis, Finding, WrongAnswer } from './diagnosis'

/**
 * Whether a finding is true at many more points, too, ordinary ones and some far out: asked of answers that take another course here and there
 * (max(p, 10⁻⁶), x_1), of which what is seen at a few points need not hold between them.
 */
export function isBorneOut(finding: Finding, diagnosis: Diagnosis, wrong: WrongAnswer): boolean {
  const { tree, prepared, asked } = wrong
  const { model } = prepared.part
  const takesOneCourse =
    compileStands([tree], model) === null && !weighsPlace(tree, model) && !namesPlace(tree)
  if (takesOneCourse) return true
  const cases = new Set(asked.map(({ point }) => point.caseIndex))
  const more = compareAt([...prepared.dense(), ...prepared.far()], tree, prepared)
  const again = diagnosis({
    ...wrong,
    asked: more.filter(({ point }) => cases.has(point.caseIndex)),
    others: more.filter(({ point }) => !cases.has(point.caseIndex)),
  })
  return again !== null && toldBy(again) === toldBy(finding)
}

/** Whether an entry is taken at a number, which is now this one of the free indices and now none. */
function namesPlace(tree: Tree): boolean {
  return someTree(
    tree,
    (node) => node.kind === 'entry' && node.indices.some(({ kind }) => kind === 'numeral'),
  )
}

function toldBy({ note, fields }: Finding): string {
  return JSON.stringify([note, fields])
}
