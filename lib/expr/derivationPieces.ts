import { isAlignment } from './alignments'
import { CONTINUING, OPENING } from './joinLines'
import { relationOf } from './parser'
import { announcesCase, proseEnd } from './proseRuns'
import type { Spellings } from './spellings'
import { closerOf, type Token } from './token'
import type { Span } from './tree'

/** What a derivation is cut into: words, and the formulas between them. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly span: Span }
  | { readonly kind: 'formula'; readonly tokens: readonly Token[] }

/** Cuts the tokens of a derivation at line ends, words, `⇒`, `;`, a heading's colon, and commas that words follow. */
export function derivationPieces(tokens: readonly Token[], spellings: Spellings): readonly Piece[] {
  return rowsOf(tokens).flatMap((row, at, rows) => {
    const pieces = piecesOf(row, spellings)
    const [first] = pieces
    const isRemark =
      at < rows.length - 1 &&
      first?.kind === 'words' &&
      !statesEquality(row) &&
      !announcesCase(first.text)
    if (isRemark) return pieces.filter(({ kind }) => kind === 'words')
    return pieces.filter((_, place) => !isAmongWords(pieces, place))
  })
}

/** Whether a formula behind another one is part of a sentence about it: `… (where δ_ik is the Kronecker delta)`. */
function isAmongWords(pieces: readonly Piece[], place: number): boolean {
  const [before, found, after] = pieces.slice(Math.max(0, place - 1), place + 2)
  if (place < 2 || found?.kind !== 'formula' || statesEquality(found.tokens)) return false
  return before?.kind === 'words' && after?.kind === 'words' && isSaid(before) && isSaid(after)
}

/** Whether words are more than a stop or `⇒`. */
function isSaid({ text }: Extract<Piece, { readonly kind: 'words' }>): boolean {
  return /\p{L}/u.test(text)
}

/** Whether there is a relation or a word of cases outside brackets: a row that begins with words and has none is a remark. */
function statesEquality(row: readonly Token[]): boolean {
  return firstOutside(row, (found) => relationOf(found) !== null || found.kind === 'keyword') >= 0
}

/** Rows outside brackets, matrices and cases; one that starts with an operator, or follows one, is part of the row above. */
function rowsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const rows: Token[][] = []
  let row: Token[] = []
  let depth = 0
  const close = (): void => {
    const above = rows.at(-1)
    const [first] = row
    if (first !== undefined && above !== undefined && goesOn(above.at(-1), first))
      above.push(...row)
    else if (first !== undefined) rows.push(row)
    row = []
  }
  for (const found of tokens) {
    const isLayout = (found.kind === 'begin' || found.kind === 'end') && isAlignment(found.text)
    if (!isLayout) depth += depthChange(found)
    const isSign = found.kind === 'sign' && depth === 0
    if (isLayout || found.kind === 'end-of-text' || (isSign && found.text === 'row')) close()
    else if (!(isSign && found.text === '&')) row.push(found)
  }
  close()
  return rows
}

function goesOn(before: Token | undefined, after: Token): boolean {
  const isAmong = (found: Token | undefined, signs: ReadonlySet<string>): boolean =>
    found?.kind === 'sign' && signs.has(found.text)
  return isAmong(after, CONTINUING) || (isAmong(before, OPENING) && before?.text !== ',')
}

/** Cuts one row. */
export function piecesOf(row: readonly Token[], spellings: Spellings): readonly Piece[] {
  const pieces: Piece[] = []
  let formula: Token[] = []
  const close = (words: readonly Token[]): void => {
    if (formula.length > 0) pieces.push({ kind: 'formula', tokens: formula })
    formula = []
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined) return
    const text = words.map((one) => one.text).join(' ')
    pieces.push({ kind: 'words', text, span: [first.start, last.end] })
  }
  let depth = 0
  let asks = false
  for (let at = 0; at < row.length; at += 1) {
    const found = row[at]
    if (found === undefined) break
    const outside = depth === 0
    const end = outside || found.text === '(' ? wordsEnd(row, at, spellings) : -1
    if (end > at) {
      close(row.slice(at, end))
      at = end - 1
      continue
    }
    depth += depthChange(found)
    const isSign = found.kind === 'sign' && outside
    asks ||= isSign && found.text === '?'
    if (isSign && (found.text === '⇒' || found.text === ';')) close([found])
    else if (isSign && found.text === ':' && !asks) {
      formula.push(found)
      close([])
    } else if (isSign && ',.'.includes(found.text) && startsWords(row, at + 1, spellings))
      close([found])
    else formula.push(found)
  }
  close([])
  return pieces
}

/** Where words end that start at a token: prose, a joining keyword at the start of a formula, words in brackets; -1 for none. */
function wordsEnd(row: readonly Token[], at: number, spellings: Spellings): number {
  const found = row[at]
  if (found?.kind === 'prose') return at + 1
  if (found?.text === '(' && found.kind === 'sign') {
    const end = wordsEnd(row, at + 1, spellings)
    return end > 0 && row[end]?.text === ')' ? end + 1 : -1
  }
  return proseEnd(row, at, spellings)
}

function startsWords(row: readonly Token[], at: number, spellings: Spellings): boolean {
  const found = row[at]
  return (
    (found?.kind === 'keyword' && found.text === 'then') ||
    found?.text === '⇒' ||
    wordsEnd(row, at, spellings) > 0
  )
}

/** The first token outside brackets that passes a test; -1 where none does. */
export function firstOutside(tokens: readonly Token[], test: (found: Token) => boolean): number {
  let depth = 0
  return tokens.findIndex((found) => {
    const change = depthChange(found)
    if (change < 0) depth += change
    const isOutside = depth === 0
    if (change > 0) depth += change
    return isOutside && test(found)
  })
}

function depthChange(found: Token): number {
  if (found.kind === 'begin' || closerOf(found) !== null) return 1
  return found.kind === 'end' || (found.kind === 'sign' && ')]}'.includes(found.text)) ? -1 : 0
}
