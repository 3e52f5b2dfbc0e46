import { halfWidth } from './characters'
import type { ReadingError } from './readingError'

const COMMA = String.raw`(?:,|\{,\}|\\,)`
const SPACE = String.raw`(?:\s|~|\\[ ,;:!]|'|_)`

/** Three digits after each sign: a thousand, unless the sign is a decimal comma. */
const THOUSANDS = new RegExp(
  String.raw`(?<![\d.])\d{1,3}(?:(?:${COMMA}|${SPACE})\d{3})+(?!\d)`,
  'g',
)
const DECIMAL_COMMA = /(?<![\d.])\d+(?:,|\{,\})\d+/g

/**
 * Digits with a comma or spaces among them: `1,024` is a thousand to some and one and a bit to others, `0,5` a half or two
 * numbers. Commas within brackets part the arguments of a function and are left alone. Null where there are none.
 */
export function findDigitGroups(text: string): ReadingError | null {
  const plain = [...text].map(halfWidth).join('')
  if (plain.length !== text.length) return null
  for (const pattern of [THOUSANDS, DECIMAL_COMMA]) {
    for (const match of plain.matchAll(pattern)) {
      const [found] = match
      const span = [match.index, match.index + found.length] as const
      if (isWithinBrackets(plain, match.index)) continue
      return { code: 'digit-groups', span, found: text.slice(...span), ...meantBy(found) }
    }
  }
  return null
}

function meantBy(found: string): { readonly plain: string; readonly decimal: string | null } {
  const parts = found.split(/\D+/)
  const [whole = '', decimals = '', ...more] = parts
  const decimal = `${whole}.${decimals}`
  const hasComma = found.includes(',') && !found.includes('\\,')
  const isThousand = /^[1-9]/.test(whole) && parts.slice(1).every(({ length }) => length === 3)
  if (!isThousand) return { plain: decimal, decimal }
  return { plain: parts.join(''), decimal: hasComma && more.length === 0 ? decimal : null }
}

/** Whether round brackets are open at a place, so that a comma there parts arguments. */
function isWithinBrackets(text: string, place: number): boolean {
  let depth = 0
  for (let at = 0; at < place; at += 1) {
    if (text.charAt(at) === '(') depth += 1
    if (text.charAt(at) === ')') depth -= 1
  }
  return depth > 0
}
