import { refuseAmbiguous } from './unreadable'
import type { Format } from './vocabulary'
import { CIRCLED } from './withoutLabels'

/** A line, or a row of LaTeX. */
export const LINE: Readonly<Record<Format, RegExp>> = {
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
export const OPERATOR = /(?:[-−+*/·×=<>≤≥≠^_([{,]|\\cdot|\\times)$/

/**
 * A text with blanks, at the same offsets, for the numbers behind its lines: `… = p_i - y_i   (2)`. They count from one, or from any number that
 * the next one follows; a circled one, and one behind a condition of `cases`, can be nothing else.
 */
export function withoutNumbersBehind(text: string, format: Format): string {
  let reached = 0
  let bare = text
  const numbered = [...text.matchAll(LINE[format])].flatMap(({ 0: line, index }) =>
    numberBehind(line.trimEnd(), index, text),
  )
  numbered.forEach(({ ordinal, start, end, isSure }, at) => {
    const isCounted = reached === 0 && numbered[at + 1]?.ordinal === ordinal + 1
    if (!isSure && !isCounted && ordinal !== reached + 1) {
      const times = format === 'latex' ? ' \\cdot ' : ' * '
      refuseAmbiguous(text, [start, end], '', times + ordinal)
    }
    reached = ordinal
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end)
  })
  return bare
}

interface Numbered {
  readonly ordinal: number
  readonly start: number
  readonly end: number
  readonly isSure: boolean
}

function numberBehind(line: string, at: number, text: string): readonly Numbered[] {
  const found = NUMBER.exec(line)
  if (found === null) return []
  const { number, drawn } = found.groups ?? {}
  const { formula, isParted } = formulaBefore(line.slice(0, found.index))
  const isApart = drawn !== undefined || isParted
  if (!isApart || formula === '' || OPERATOR.test(formula)) return []
  const ordinal = drawn === undefined ? Number(number) : CIRCLED.indexOf(drawn) + 1
  const start = at + formula.length
  const isSure = drawn !== undefined || isCondition(text.slice(0, start))
  return [{ ordinal, start, end: at + line.length, isSure }]
}

/** Whether a text ends in the second column of `cases`. */
function isCondition(before: string): boolean {
  const open = before.lastIndexOf('cases}')
  const isOpen = open > 0 && /\\begin\{[drl]?$/.test(before.slice(0, open))
  return isOpen && before.includes('&', Math.max(open, before.lastIndexOf('\\\\')))
}

/** The formula before what ends a line, and whether a gap wider than a space parts the two. */
export function formulaBefore(text: string): {
  readonly formula: string
  readonly isParted: boolean
} {
  let formula = text.trimEnd()
  let isParted = /(?: {2}|\t)$/.test(text)
  for (let gap = PARTING.exec(formula); gap !== null; gap = PARTING.exec(formula)) {
    formula = formula.slice(0, gap.index).trimEnd()
    isParted = true
  }
  return { formula, isParted }
}
