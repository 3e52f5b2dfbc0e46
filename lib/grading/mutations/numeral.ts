import { numeral as numeralOf } from '@/lib/expr/build'
import type { Numeral } from '@/lib/expr/tree'
import type { Vary } from '@/lib/model/variations'

/** A numeral changed by one in its last digit. */
export const numeral: Vary = ({ node, role }) =>
  node.kind === 'numeral' && role !== 'limit' ? numeralsNear(node) : []

/** The numerals one above and one below in the last digit (0.01: 0.02 and 0.00); none below zero. */
export function numeralsNear({ digits, span }: Numeral): readonly Numeral[] {
  const [, whole = '', fraction = '', exponent = ''] = /^(\d*)\.?(\d*)(e.*)?$/i.exec(digits) ?? []
  const units = Number(whole + fraction)
  if (!Number.isSafeInteger(units)) return []
  return [units + 1, units - 1]
    .filter((near) => near >= 0)
    .map((near) => {
      const padded = String(near).padStart(fraction.length + 1, '0')
      const point = padded.length - fraction.length
      const after = padded.slice(point)
      const shown = after === '' ? padded : `${padded.slice(0, point)}.${after}`
      return numeralOf(shown + exponent, span)
    })
}
