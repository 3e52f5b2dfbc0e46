import { invariant } from '@/lib/expr/invariant'
import type { Call } from '@/lib/expr/tree'
import type { Evaluate } from './environment'

/** The argument at a position; elaboration has checked their number. */
export function argument(given: readonly Evaluate[], position: number): Evaluate {
  const found = given[position]
  invariant(found !== undefined, 'an elaborated call has its arguments')
  return found
}

/** Along what a function of one array runs: down each column, along each row (`softmax(S, 2)`), or over everything. */
export type Direction = 'columns' | 'rows' | 'all'

/** The direction that a second argument 1 or 2 asks for, else the function's own. */
export function directionOf(call: Call, otherwise: Direction): Direction {
  const second = call.arguments[1]
  if (second?.kind !== 'numeral') return otherwise
  return Number(second.digits) === 2 ? 'rows' : 'columns'
}
