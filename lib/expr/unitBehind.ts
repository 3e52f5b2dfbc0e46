import { halfWidth } from './characters'

const SPACES = String.raw`(?:\s|~|\\[ ,;:!]|\\q?quad)*`
const FONTS = String.raw`\\(?:text|textrm|mathrm|mathsf|mathit|operatorname\*?|rm)`
/** What may follow a unit at the end of an answer. */
const END = String.raw`[\s.。$]*$`

/**
 * Where the unit of a part stands at the end of an answer, as it may be written: `MB`, `\text{MB}`, `\,\mathrm{MB}`, `\%`,
 * in brackets. Its letters are kept apart from the case they are in: Mb is no MB. Null where the answer has no unit.
 */
export function unitBehind(text: string, unit: string): readonly [number, number] | null {
  const plain = [...text].map(halfWidth).join('')
  if (plain.length !== text.length) return null
  const letters = [...unit.trim()].map(spellings).join('')
  const written = `(?:${FONTS}\\s*\\{${SPACES}${letters}${SPACES}\\}|${letters})`
  const before = /^[A-Za-z]/.test(unit.trim()) ? String.raw`(?<![A-Za-z\\])` : ''
  const pattern = new RegExp(`${SPACES}${before}(?:\\(\\s*${written}\\s*\\)|${written})${END}`, 'u')
  const found = pattern.exec(plain)
  return found === null ? null : [found.index, text.length]
}

/** One character of a unit as a pattern. */
function spellings(character: string): string {
  if (/\s/.test(character)) return String.raw`(?:\s|~|\\[ ,])+`
  if (character === '%') return String.raw`\\?%`
  if ('µμ'.includes(character)) return String.raw`(?:µ|μ|u|\\mu\s*)`
  if (character === '°') return String.raw`(?:°|\^\{?\\circ\}?)`
  if (character === '·') return String.raw`(?:·|\\cdot\s*)`
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, String.raw`\$&`)
}
