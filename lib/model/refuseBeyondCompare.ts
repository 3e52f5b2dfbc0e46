import type { Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'

/** Numbers of 64 digits end at an exponent of 9e15, and beyond it no two can be told apart. */
const MOST = 1e15

/** Refuses a numeral, or a power of one for its exponent, that lies beyond every number that can be compared with another. */
export function refuseBeyondCompare(tree: Tree): void {
  const exponent = exponentOf(tree)
  if (Math.abs(Number(exponent)) >= MOST) refuse({ code: 'beyond-compare', span: tree.span })
}

/** The exponent that a tree writes as a numeral; 0 for none. */
function exponentOf(tree: Tree): string {
  if (tree.kind === 'numeral') return tree.digits.split('e')[1] ?? '0'
  if (tree.kind !== 'binary' || tree.operator !== '^') return '0'
  const exponent = tree.right.kind === 'negation' ? tree.right.operand : tree.right
  return exponent.kind === 'numeral' ? exponent.digits : '0'
}
