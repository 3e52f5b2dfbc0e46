/**
 * The pieces a text is cut into, the same for both spellings. Offsets are into the writer's own text; a token that
 * the reader puts in itself (the braces of `x_k`) has the span of what called for it.
 */

/**
 * `number` digits; `word` a name, a function or a run of letters still to be split; `sign` an operator or bracket in
 * one spelling (`!=` for `≠` and `\neq`); `command` a LaTeX construction (`frac`, `sqrt`); `begin`, `end` an
 * environment; `keyword` a word of cases (`if`, `otherwise`); `prose` other words; `end-of-text` the last token.
 */
export type TokenKind =
  | 'number'
  | 'word'
  | 'sign'
  | 'command'
  | 'begin'
  | 'end'
  | 'keyword'
  | 'prose'
  | 'end-of-text'

export interface Token {
  readonly kind: TokenKind
  /** Canonical spelling: `alpha` for `α` and `\alpha`, `yhat` for `\hat{y}`, `*` for `\cdot`. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Whether white space stood before it. */
  readonly spaced: boolean
  /** A word that must not be split into names: a Greek letter, an accented one, `\operatorname{…}`. */
  readonly whole: boolean
  /** Set on the pieces of a run of letters that holds something undeclared: the run as written and its span. */
  readonly run: { readonly text: string; readonly start: number; readonly end: number } | null
}

/** A token with the usual absences. */
export function token(
  kind: TokenKind,
  text: string,
  start: number,
  end: number,
  spaced = false,
  whole = false,
): Token {
  return { kind, text, start, end, spaced, whole, run: null }
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** What closes an opening bracket; null for any other token. */
export function closerOf(found: Token): string | null {
  return found.kind === 'sign' ? (CLOSERS[found.text] ?? null) : null
}
