import { namesNeeded } from '@/lib/model/dependencies'
import { elaborate } from '@/lib/model/elaborate'
import { compile, preparePoint } from '@/lib/model/evaluate'
import { onlyPoint } from '@/lib/model/whatVaries'
import type { NumberTarget } from '@/lib/question/question'
import { authored } from './authored'
import type { Prepared, PreparedNumber } from './preparePart'

/** The truth of a number at the only point there is, in both arithmetics. */
export function prepareNumber(
  base: Prepared,
  { tree, unit, tolerance }: NumberTarget,
): PreparedNumber {
  const { part, scope, instruments } = base
  const { model } = part
  const { tree: target, shape } = authored(part, elaborate(tree, scope))
  const point = onlyPoint(model)
  const at = preparePoint(model, point, namesNeeded(target, model))
  const { referee } = instruments
  const refereeTruth = referee.prepareTruth({ model, truth: target })
  refereeTruth.at(point)
  return {
    ...base,
    kind: 'number',
    target,
    shape,
    unit,
    tolerance,
    points: [{ at, truth: compile(target, model)(at), caseIndex: -1 }],
    exhausted: [],
    confirming: new Set([point]),
    refereeTruth,
  }
}
