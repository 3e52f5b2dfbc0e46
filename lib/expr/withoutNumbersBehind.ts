import type { Format } from './vocabulary'
import { CIRCLED } from './withoutLabels'

/** Behind an operator or a relation a number belongs to the formula. */
const NOT_OPERATED = String.raw`(?<![-−+*/·×=<>≤≥≠^_(\[{,]\s*|\\cdot\s*|\\times\s*)`
const BRACKETED = String.raw`(?:\\left)?[(（]\s*(?<number>\d{1,2})\s*(?:\\right)?[)）]`
const DRAWN = String.raw`\s*(?<drawn>[${CIRCLED}])`
/** Numbers at the ends of lines. What parts one in brackets from its formula is wider than a space, or dots. */
const NUMBERED: Readonly<Record<Format, RegExp>> = {
  plain: new RegExp(
    String.raw`${NOT_OPERATED}(?:(?:[ \t]{2,}|\t|\s*(?:\.{3,}|[…⋯]+)\s*)${BRACKETED}|${DRAWN})[ \t]*$`,
    'gmu',
  ),
  latex: new RegExp(
    String.raw`${NOT_OPERATED}(?:(?:(?:\\q?quad|\\[lc]?dots|&&|\.{3,}|[…⋯])\s*)+${BRACKETED}|${DRAWN})\s*(?=\\\\|\\end\b|$)`,
    'gmu',
  ),
}

/** A text with blanks, at the same offsets, for the numbers behind its lines that count them from one: `… = p_i - y_i   (2)`. */
export function withoutNumbersBehind(text: string, format: Format): string {
  let reached = 0
  let bare = text
  for (const { 0: found, index, groups } of text.matchAll(NUMBERED[format])) {
    const { number, drawn } = groups ?? {}
    const ordinal = drawn === undefined ? Number(number) : CIRCLED.indexOf(drawn) + 1
    if (ordinal !== reached + 1) continue
    reached = ordinal
    bare = bare.slice(0, index) + ' '.repeat(found.length) + bare.slice(index + found.length)
  }
  return bare
}
