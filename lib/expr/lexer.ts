import { halfWidth } from './characters'
import { type Token, type TokenKind, token } from './token'
import type { Format } from './vocabulary'

/** The state of cutting one text. `lexOne` takes the next item; it is carried here so that arguments can be cut by it too. */
export interface Lexer {
  readonly text: string
  readonly format: Format
  /** Whether an `e` and digits right behind a numeral are its exponent of ten. */
  readonly scientific: boolean
  at: number
  out: Token[]
  spaced: boolean
  /** Open brackets, to know whether a line's end ends a row. */
  depth: number
  /** How many arguments are being taken within one another. */
  nesting: number
  /** What each open `\left` grew, so that `\right.` can close a brace. */
  readonly lefts: string[]
  readonly lexOne: (lexer: Lexer) => void
}

/** The character `ahead` of the present one, full-width ones made ordinary; empty at the end. */
export function peekCharacter(lexer: Lexer, ahead = 0): string {
  const character = lexer.text.charAt(lexer.at + ahead)
  return character > '~' ? halfWidth(character) : character
}

/** Adds a token from `start` up to the present place. */
export function emit(
  lexer: Lexer,
  kind: TokenKind,
  text: string,
  start: number,
  whole = false,
): void {
  lexer.out.push(token(kind, text, start, lexer.at, lexer.spaced, whole))
  lexer.spaced = false
}

export function skipSpace(lexer: Lexer): void {
  while (/\s/.test(lexer.text.charAt(lexer.at))) {
    lexer.at += 1
    lexer.spaced = true
  }
}

/** Adds a sign, keeping count of open brackets. `floor(` is a function and its bracket. */
export function emitSign(lexer: Lexer, sign: string, start: number): void {
  const bracket = sign.slice(-1)
  if ('([{'.includes(bracket)) lexer.depth += 1
  if (')]}'.includes(bracket)) lexer.depth -= 1
  if (sign.length > 2 && bracket === '(') emit(lexer, 'word', sign.slice(0, -1), start, true)
  emit(lexer, 'sign', sign.length > 2 && bracket === '(' ? bracket : sign, start)
}
