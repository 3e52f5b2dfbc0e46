import { call, negation, over } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import type { Model } from '@/lib/model/model'
import { isScalarAt } from '@/lib/model/places'
import type { Vary } from '@/lib/model/variations'

/** f as log e^f, a positive p as e^(log p), e^x as 1 / e^(−x). */
export const logOfExp: Vary = function* (place, { scope }) {
  const { node, parent, role } = place
  if (role !== 'value' || !isScalarAt(node, place, scope)) return
  if (parent === null) yield call('log', call('exp', node))
  if (isPositive(node, scope.model)) yield call('exp', call('log', node))
  if (node.kind === 'call' && node.function === 'exp' && node.primes === 0) {
    const [exponent] = node.arguments
    if (exponent !== undefined) yield over(1, call('exp', negation(exponent)))
  }
}

/** Whether a node is greater than 0 by what it is: an exponential, a sigmoid, a given of a positive domain, an entry of one, of a softmax. */
function isPositive(node: Tree, model: Model): boolean {
  const whole = node.kind === 'entry' ? node.array : node
  if (whole.kind === 'call' && whole.primes === 0) {
    return ['exp', 'sigmoid', 'softplus', 'softmax'].includes(whole.function)
  }
  if (whole.kind !== 'name') return false
  const given = model.givens.find(({ name }) => name === whole.name)
  return given?.domain.kind === 'positive' || given?.domain.kind === 'probability'
}
