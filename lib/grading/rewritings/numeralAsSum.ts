import { minus, plus } from '@/lib/expr/build'
import type { Vary } from '@/lib/model/variations'

/** 2 as 1 + 1, 1 as 2 − 1. */
export const numeralAsSum: Vary = function* ({ node, role }) {
  if (role !== 'value' || node.kind !== 'numeral') return
  if (node.digits === '2') yield plus(1, 1)
  if (node.digits === '1') yield minus(2, 1)
}
