import { cases, comparison, indicator, minus, plus, times } from '@/lib/expr/build'
import { indicesAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'
import { isTotal } from './isTotal'

/**
 * δ_ik as a formula by cases and back, two cases in the other order, and a formula as one for i = k and the same for i ≠ k. A formula by
 * cases becomes one with a δ only where both of its branches have a value in every case.
 */
export const byCases: Vary = function* (place, { scope }) {
  const { node, parent, role } = place
  if (node.kind === 'indicator' && role === 'value') {
    yield cases([1, node.condition], [0, null])
  }
  if (node.kind === 'cases') {
    const [first, second, ...more] = node.branches
    const isTurnable = first?.condition?.kind === 'comparison' && first.condition.operator === '='
    if (isTurnable && second?.condition === null && more.length === 0) {
      const condition = { ...first.condition, operator: '!=' } as const
      yield cases([second.value, condition], [first.value, null])
      const isWhole = [first, second].every(({ value }) => isTotal(value, scope.model))
      if (isWhole) {
        const delta = indicator(first.condition)
        yield plus(times(delta, first.value), times(minus(1, delta), second.value))
      }
    }
  }
  if (parent === null) {
    const [one, other] = [...indicesAt(place, scope)]
    if (one !== undefined && other !== undefined && one[1]?.key === other[1]?.key) {
      yield cases([node, comparison(one[0], '=', other[0])], [node, null])
    }
  }
}
