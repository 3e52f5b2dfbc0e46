import type { Format } from './vocabulary'
import { CIRCLED } from './withoutLabels'

const LINE: Readonly<Record<Format, RegExp>> = {
  plain: /[^\n]+/g,
  latex: /(?:[^\n\\]|\\(?!\\|end\b)[^\n])+/g,
}
const NUMBER = new RegExp(
  String.raw`(?:(?:\\left)?[(（] ?(?<number>\d{1,2}) ?(?:\\right)?[)）]|(?<drawn>[${CIRCLED}]))$`,
  'u',
)
/** What parts a number in brackets from the formula before it, beside two spaces: dots, or the space of LaTeX. */
const PARTING = /(?:\.{3}|[…⋯\t]|&&|\\q?quad|\\[lc]?dots)$/
/** Behind these a number belongs to the formula. */
const OPERATOR = /(?:[-−+*/·×=<>≤≥≠^_([{,]|\\cdot|\\times)$/

/** A text with blanks, at the same offsets, for the numbers behind its lines that count them from one: `… = p_i - y_i   (2)`. */
export function withoutNumbersBehind(text: string, format: Format): string {
  let reached = 0
  let bare = text
  for (const { 0: line, index } of text.matchAll(LINE[format])) {
    const numbered = numberBehind(line.trimEnd())
    if (numbered?.ordinal !== reached + 1) continue
    reached = numbered.ordinal
    const { start, end } = numbered
    bare = bare.slice(0, index + start) + ' '.repeat(end - start) + bare.slice(index + end)
  }
  return bare
}

interface Numbered {
  readonly ordinal: number
  readonly start: number
  readonly end: number
}

function numberBehind(line: string): Numbered | null {
  const found = NUMBER.exec(line)
  if (found === null) return null
  const { number, drawn } = found.groups ?? {}
  const before = line.slice(0, found.index)
  let formula = before.trimEnd()
  let isParted = drawn !== undefined || /(?: {2}|\t)$/.test(before)
  for (let gap = PARTING.exec(formula); gap !== null; gap = PARTING.exec(formula)) {
    formula = formula.slice(0, gap.index).trimEnd()
    isParted = true
  }
  if (!isParted || formula === '' || OPERATOR.test(formula)) return null
  const ordinal = drawn === undefined ? Number(number) : CIRCLED.indexOf(drawn) + 1
  return { ordinal, start: formula.length, end: line.length }
}
