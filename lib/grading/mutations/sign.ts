import { negation } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import type { Vary } from '@/lib/model/variations'

/** Turns a sign: a plus into a minus and back, a minus before a term away or into place. */
export const sign: Vary = function* ({ node, parent, role }) {
  if (role !== 'value' && role !== 'side') return
  if (node.kind === 'negation') yield node.operand
  else if (node.kind === 'binary' && node.operator === '+') yield { ...node, operator: '-' }
  else if (node.kind === 'binary' && node.operator === '-') yield { ...node, operator: '+' }
  else if (!isSignElsewhere(node, parent)) yield negation(node)
  if (node.kind === 'binary' && (node.operator === '+' || node.operator === '-')) {
    if (parent === null) yield negation(node)
  }
}

/** Whether turning the sign of a node around this one says the same. */
function isSignElsewhere(node: Tree, parent: Tree | null): boolean {
  switch (parent?.kind) {
    case 'negation':
    case 'transpose':
      return true
    case 'binary':
      if (parent.operator === '+' || parent.operator === '-') return parent.right === node
      return parent.operator !== '^' && parent.operator !== '.^'
    case 'reduction':
      return parent.reducer === 'sum'
    default:
      return false
  }
}
