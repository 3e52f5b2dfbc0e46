import { findDigitGroups } from './digitGroups'
import { readAnswer } from './read'
import type { Reading } from './reading'
import type { ReadingError } from './readingError'
import type { Chain, Span, Tree } from './tree'
import { unitBehind } from './unitBehind'
import type { Format, Vocabulary } from './vocabulary'
import { childrenOf, namesOf } from './walk'

/** What a number is read by: the question's names are known only to say that none belongs into it. */
export interface NumberOptions {
  readonly format: Format
  readonly vocabulary: Vocabulary
  /** The unit the part asks for, which an answer may bear; null where it has none. */
  readonly unit: string | null
}

/**
 * Reads a number as it is asked by a number part: an arithmetic expression of numerals, constants and functions, as a chain
 * (a plain number is a chain of one), with the part's unit behind it or without. `1.5e3` is a numeral in both spellings.
 * Symbols of the question, other units and digits in groups are errors that say so.
 */
export function readNumber(text: string, options: NumberOptions): Reading<Chain> {
  const { format, vocabulary, unit } = options
  const body = blanked(text, unit === null ? null : unitBehind(text, unit))
  const groups = findDigitGroups(body)
  if (groups !== null) return { kind: 'unreadable', error: groups }
  const bare = blanked(body, leadingSign(body))
  const reading = readAnswer(bare, { format, vocabulary, scientific: true, expects: 'formula' })
  if (reading.kind === 'unreadable') {
    return { kind: 'unreadable', error: strangerOf(reading.error, bare, unit) ?? reading.error }
  }
  const { value } = reading
  if (value.kind === 'shape') {
    return { kind: 'unreadable', error: { code: 'number-asked', found: bare, span: value.span } }
  }
  for (const expression of value.expressions) {
    const names = namesOf(expression)
    if (names.size === 0) continue
    const span = firstName(expression, names) ?? expression.span
    const found = bare.slice(...span)
    return { kind: 'unreadable', error: { code: 'number-asked', found, span } }
  }
  const rest = restAfter(bare, value.span[1])
  if (rest === null) return { ...reading, value }
  return { kind: 'unreadable', error: strange(bare.slice(...rest), rest, unit) }
}

/** The same text, so that places in it stay, with spaces where the span is. */
function blanked(text: string, span: Span | null): string {
  return span === null
    ? text
    : text.slice(0, span[0]) + ' '.repeat(span[1] - span[0]) + text.slice(span[1])
}

/** An `≈` in front of a number says nothing about it. */
function leadingSign(text: string): Span | null {
  const found = /^(\s*)(≈|\\approx(?![A-Za-z])|~)/.exec(text)
  return found === null ? null : [0, found[0].length]
}

/** An error about a word or sign that the reader does not know, said as what a number may not hold. */
function strangerOf(error: ReadingError, text: string, unit: string | null): ReadingError | null {
  switch (error.code) {
    case 'unknown-symbol':
    case 'unknown-command':
    case 'unexpected-character':
      return strange(text.slice(...error.span), error.span, unit)
    default:
      return null
  }
}

function strange(written: string, span: Span, unit: string | null): ReadingError {
  const found = bareWord(written)
  return unit === null ? { code: 'number-asked', found, span } : { code: 'unit', found, unit, span }
}

/** A word without the command that sets it upright. */
function bareWord(written: string): string {
  const word = written.replace(/^(?:\s|~|\\[ ,;:!])+/, '').trim()
  const inner = /^\\[A-Za-z]+\s*\{(.*)\}$/.exec(word)?.[1]
  return (inner ?? word).replace(/^\\(?=[%\s])/, '').trim()
}

/** Where the first of some names stands in a tree. */
function firstName(tree: Tree, names: ReadonlySet<string>): Span | null {
  if (tree.kind === 'name') return names.has(tree.name) ? tree.span : null
  for (const child of childrenOf(tree)) {
    const found = firstName(child, names)
    if (found !== null) return found
  }
  return null
}

/** Words behind a number, which the reader passes over in a formula; null where only a full stop or layout is left. */
function restAfter(text: string, end: number): Span | null {
  const rest = text.slice(end)
  if (/^(?:[\s.。,，;；$~&}]|\\[ ,;:!\\]|\\q?quad|\\end\s*\{[a-z]+\*?\})*$/.test(rest)) return null
  const start = end + (rest.length - rest.trimStart().length)
  return [start, end + rest.trimEnd().length]
}
