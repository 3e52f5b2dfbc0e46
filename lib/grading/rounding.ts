import type { Tree } from '@/lib/expr/tree'
import type { PreparedNumber } from './preparePart'

/**
 * Whether an answer is the truth rounded to the digits it is written with: a decimal, alone or times a power of ten, that
 * differs from the truth by at most half a unit of its last digit. A zero is no rounding of anything.
 */
export function isRounding(answer: Tree, prepared: PreparedNumber): boolean {
  const unit = lastDigit(answer)
  const [point] = prepared.points
  if (unit === null || point === undefined) return false
  const tolerance = { kind: 'absolute', size: `5e${unit - 1}` } as const
  const { referee } = prepared.instruments
  return referee.judge(prepared.refereeTruth, answer, point.at.point, tolerance).kind === 'equal'
}

/** The power of ten of the last digit written, of a decimal that is not zero; null for any other expression. */
function lastDigit(tree: Tree): number | null {
  if (tree.kind === 'negation') return lastDigit(tree.operand)
  if (tree.kind === 'numeral') {
    const [, whole = '', decimals = '', exponent = '0'] =
      /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/.exec(tree.digits) ?? []
    return /[1-9]/.test(whole + decimals) ? Number(exponent) - decimals.length : null
  }
  if (tree.kind !== 'binary' || tree.operator !== '*') return null
  const digit = lastDigit(tree.left)
  const shift = powerOfTen(tree.right)
  return digit === null || shift === null ? null : digit + shift
}

/** The exponent of `10^n` with a whole n. */
function powerOfTen(tree: Tree): number | null {
  if (tree.kind !== 'binary' || tree.operator !== '^') return null
  if (tree.left.kind !== 'numeral' || tree.left.digits !== '10') return null
  return wholeNumber(tree.right)
}

function wholeNumber(tree: Tree): number | null {
  if (tree.kind === 'negation') {
    const opposite = wholeNumber(tree.operand)
    return opposite === null ? null : -opposite
  }
  return tree.kind === 'numeral' && /^\d{1,3}$/.test(tree.digits) ? Number(tree.digits) : null
}
