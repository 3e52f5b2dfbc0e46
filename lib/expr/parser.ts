import { LIMITS } from './limits'
import type { ReadingWarning } from './readingError'
import type { Spellings } from './spellings'
import type { Token } from './token'
import type { Condition, Span, Tree, WholeAxis } from './tree'
import { refuse } from './unreadable'
import type { DeclaredSymbol, Format } from './vocabulary'

/** The productions that other productions call; carried by the parser so that their files need not import each other. */
export interface Grammar {
  /** sum := ['-'] term (('+' | '-') term)* */
  readonly sum: (parser: Parser) => Tree
  /** term := run (('*' | '/' | '.*' | './') run)* */
  readonly term: (parser: Parser) => Tree
  /** factor := atom postfix* */
  readonly factor: (parser: Parser) => Tree
  /** condition := sum relation sum (relation sum)* (('and' | ',') condition)* */
  readonly condition: (parser: Parser) => Condition
  /** value := sum | condition '?' value ':' value */
  readonly value: (parser: Parser) => Tree
}

/** The state of reading one text. */
export interface Parser {
  readonly text: string
  readonly format: Format
  readonly tokens: readonly Token[]
  /** For each opening bracket's index, the index of what closes it; -1 elsewhere. */
  readonly closing: Int32Array
  readonly spellings: Spellings
  readonly grammar: Grammar
  /** The indices the part ranges over, when the caller knows them. */
  readonly free: readonly string[] | null
  /** Most nodes this text may have. */
  readonly nodeLimit: number
  /** Whether a shape is being read: a lone `x` is then ×. */
  shape: boolean
  readonly warnings: ReadingWarning[]
  /** The declared symbols read so far, with their places. */
  readonly named: { readonly symbol: DeclaredSymbol; readonly start: number }[]
  at: number
  nodes: number
  depth: number
  sums: number
  derivatives: number
  /** Whether a `|` closes rather than opens. */
  insideBars: string | null
  /** Indices bound by the reductions around the present place, innermost last. */
  readonly bound: string[]
}

/** The token `ahead` of the present one; the last token stays. */
export function peek(parser: Parser, ahead = 0): Token {
  const { tokens } = parser
  const found = tokens[Math.min(parser.at + ahead, tokens.length - 1)]
  if (found === undefined) return refuse({ code: 'empty', span: [0, 0] })
  return found
}

/** Takes the present token. */
export function take(parser: Parser): Token {
  const present = peek(parser)
  if (parser.at < parser.tokens.length - 1) parser.at += 1
  return present
}

export function isSign(found: Token | undefined, text: string): boolean {
  return found?.kind === 'sign' && found.text === text
}

export function isKeyword(found: Token, text: string): boolean {
  return found.kind === 'keyword' && found.text === text
}

/** Takes the sign if it is next. */
export function accept(parser: Parser, text: string): boolean {
  if (!isSign(peek(parser), text)) return false
  take(parser)
  return true
}

/** Takes the sign, which must be next. */
export function expectSign(parser: Parser, text: string): Token {
  if (!isSign(peek(parser), text)) expected(parser, text)
  return take(parser)
}

/** Refuses the present token, naming what should stand in its place. */
export function expected(parser: Parser, what: string): never {
  const { start, end } = writtenToken(parser)
  return refuse({
    code: 'expected',
    expected: what,
    found: parser.text.slice(start, end),
    span: [start, end],
  })
}

/** The present token, or the one before where it is a bracket that the reader put in itself. */
function writtenToken(parser: Parser): Token {
  const { tokens } = parser
  let at = Math.min(parser.at, tokens.length - 1)
  while (at > 0 && tokens[at]?.kind !== 'end-of-text' && tokens[at]?.start === tokens[at]?.end)
    at -= 1
  return tokens[at] ?? peek(parser)
}

/** The span from `start` to the end of the last token taken. */
export function spanFrom(parser: Parser, start: number): Span {
  const last = parser.tokens[parser.at - 1]
  return [start, Math.max(start, last?.end ?? start)]
}

/** Counts a node against the bound and gives it back. */
export function made<const T extends Tree | Condition | WholeAxis>(parser: Parser, node: T): T {
  parser.nodes += 1
  if (parser.nodes > parser.nodeLimit) {
    refuse({ code: 'too-many-nodes', limit: LIMITS.nodes, span: node.span })
  }
  return node
}

/** Runs a production one level deeper. */
export function deeper<T>(parser: Parser, production: (parser: Parser) => T): T {
  parser.depth += 1
  if (parser.depth > LIMITS.depth) {
    const { start, end } = peek(parser)
    refuse({ code: 'too-deep', limit: LIMITS.depth, span: [start, end] })
  }
  const result = production(parser)
  parser.depth -= 1
  return result
}

/** Runs a production within which an outer `|` cannot close. */
export function outsideBars<T>(parser: Parser, production: (parser: Parser) => T): T {
  const outer = parser.insideBars
  parser.insideBars = null
  const result = production(parser)
  parser.insideBars = outer
  return result
}

/** Runs a production inside brackets and takes the closing one. */
export function bracketed<T>(parser: Parser, close: string, production: (parser: Parser) => T): T {
  const result = outsideBars(parser, production)
  expectSign(parser, close)
  return result
}

/** Runs a production within which these names are indices. */
export function binding<T>(
  parser: Parser,
  names: readonly string[],
  production: (parser: Parser) => T,
): T {
  parser.bound.push(...names)
  const result = production(parser)
  parser.bound.length -= names.length
  return result
}

/** Whether a token between the bracket at `open` and its closing one, outside inner brackets, passes a test. */
export function holdsDirectly(
  parser: Parser,
  open: number,
  test: (found: Token) => boolean,
): boolean {
  const end = parser.closing[open] ?? -1
  for (let at = open + 1; at < end; at += 1) {
    const within = parser.tokens[at]
    if (within !== undefined && test(within)) return true
    at = Math.max(at, parser.closing[at] ?? at)
  }
  return false
}

/** Whether a relation stands directly between the bracket at `open` and its closing one. */
export function holdsRelation(parser: Parser, open: number): boolean {
  return holdsDirectly(parser, open, (found) => relationOf(found) !== null)
}

const RELATIONS = { '=': '=', '!=': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const

/** The comparison a token writes, or null. */
export function relationOf(found: Token): keyof typeof RELATIONS | null {
  if (found.kind !== 'sign') return null
  switch (found.text) {
    case '=':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return RELATIONS[found.text]
    default:
      return null
  }
}
