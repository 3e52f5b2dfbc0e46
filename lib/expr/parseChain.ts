import { joinsCases, parseOpenCases } from './parseCases'
import { accept, expected, isSign, type Parser, peek, relationOf, spanFrom, take } from './parser'
import type { Chain, Tree } from './tree'
import { refuse } from './unreadable'

const ALIGNMENTS = new Set([
  'aligned',
  'align',
  'align*',
  'split',
  'gathered',
  'gather',
  'gather*',
  'equation',
  'equation*',
  'eqnarray',
  'eqnarray*',
])

/** chain := ['='] value ('=' value)*, with `&`, `\\` and line ends between, within an alignment or not */
export function parseChain(parser: Parser): Chain {
  const end = enterAlignment(parser)
  const { start } = peek(parser)
  const expressions: Tree[] = []
  skipLayout(parser)
  accept(parser, '=')
  for (;;) {
    skipLayout(parser)
    expressions.push(parseStep(parser, end))
    skipBefore(parser, end)
    if (!accept(parser, '=')) break
  }
  const span = spanFrom(parser, start)
  finish(parser, end)
  return { kind: 'chain', expressions, span }
}

/** Steps into `\begin{aligned}`; gives the index of what ends the chain. */
function enterAlignment(parser: Parser): number {
  skipLayout(parser)
  const first = peek(parser)
  if (first.kind !== 'begin' || !ALIGNMENTS.has(first.text)) return parser.tokens.length - 1
  take(parser)
  return parser.closing[parser.at - 1] ?? parser.tokens.length - 1
}

/** The rest of a chain written as cases without brackets, or one value. */
function parseStep(parser: Parser, end: number): Tree {
  const next = nextEquals(parser, end)
  const lone = next === null || joinsCases(parser, parser.at, next)
  return lone && joinsCases(parser, parser.at, end)
    ? parseOpenCases(parser, end)
    : parser.grammar.value(parser)
}

function nextEquals(parser: Parser, end: number): number | null {
  for (let at = parser.at; at < end; at += 1) {
    const found = parser.tokens[at]
    if (found !== undefined && isSign(found, '=')) return at
    const close = parser.closing[at] ?? -1
    if (close > at) at = close
  }
  return null
}

function skipLayout(parser: Parser): void {
  while (isSign(peek(parser), '&') || isSign(peek(parser), 'row')) take(parser)
}

/** Layout is skipped only before a further `=`, or where nothing follows. */
function skipBefore(parser: Parser, end: number): void {
  const before = parser.at
  skipLayout(parser)
  if (!isSign(peek(parser), '=') && parser.at < end) parser.at = before
}

/** What may follow a formula: a full stop or comma. */
function finish(parser: Parser, end: number): void {
  const next = peek(parser)
  if (relationOf(next) !== null || ['≈', '⇒', '⇔'].includes(next.text)) {
    refuse({ code: 'relation-in-answer', span: [next.start, next.end] })
  }
  while (
    (isSign(peek(parser), '.') || isSign(peek(parser), ',') || isSign(peek(parser), ';')) &&
    parser.at === end - 1
  )
    take(parser)
  if (parser.at === end && peek(parser).kind === 'end') take(parser)
  while (isSign(peek(parser), '.') || isSign(peek(parser), 'row')) take(parser)
  if (peek(parser).kind !== 'end-of-text') expected(parser, 'operator')
}
