import { isAlignment } from './alignments'
import { holdsQuestion } from './parseBracket'
import { parseOpenCases } from './parseCases'
import {
  accept,
  expected,
  holdsRelation,
  isKeyword,
  isSign,
  type Parser,
  peek,
  relationOf,
  spanFrom,
  take,
} from './parser'
import { declaredHere } from './parseSymbol'
import { isRangeRemark } from './rangeRemark'
import type { Token } from './token'
import type { Chain, Tree } from './tree'
import { refuse } from './unreadable'

/** chain := ['='] value ('=' value)*, with `&`, `\\` and line ends between, within an alignment or not */
export function parseChain(parser: Parser): Chain {
  skipProse(parser)
  const end = enterAlignment(parser)
  const { start } = peek(parser)
  const expressions: Tree[] = []
  skipLayout(parser)
  if (!accept(parser, '=')) accept(parser, '⇒')
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

/** Words before a formula, such as `答案：`, say nothing about it. */
function skipProse(parser: Parser): void {
  while (peek(parser).kind === 'prose') {
    if (/[负負非不]/.test(peek(parser).text)) expected(parser, 'expression')
    take(parser)
    accept(parser, ':')
    skipLayout(parser)
  }
}

/** Steps into `\begin{aligned}`, through all that stand within one another; gives the index of what ends the chain. */
function enterAlignment(parser: Parser): number {
  let end = parser.tokens.length - 1
  for (;;) {
    skipLayout(parser)
    const first = peek(parser)
    if (first.kind !== 'begin' || !isAlignment(first.text)) return end
    end = parser.closing[parser.at] ?? end
    take(parser)
  }
}

/** One value, or the rest of the chain written as cases without brackets. */
function parseStep(parser: Parser, end: number): Tree {
  return startsCases(parser, end) ? parseOpenCases(parser, end) : parser.grammar.value(parser)
}

/**
 * Whether cases start here: before the first relation there is a word such as `if`, a `;`, or a comma with more
 * behind it; or the first relation is a condition that a colon ends (`i = k: a`).
 */
function startsCases(parser: Parser, end: number): boolean {
  let related = false
  for (let at = parser.at; at < end; at += 1) {
    const found = parser.tokens[at]
    if (found === undefined || isSign(found, '?')) return false
    if (relationOf(found) !== null && related) return false
    related ||= relationOf(found) !== null
    if (related && (isSign(found, ':') || isKeyword(found, 'then'))) return true
    if (!related && separatesBranches(found) && at + 1 < end)
      return !isSign(found, ',') || (statesCondition(parser, at, end) && !isRangeRemark(parser, at))
    if (!related && at > parser.at && isTrailingCondition(parser, at)) return true
    at = Math.max(at, parser.closing[at] ?? at)
  }
  return false
}

/** Whether a relation or a word of cases stands behind a comma: else it only lists indices (`δ_i,k`). */
function statesCondition(parser: Parser, comma: number, end: number): boolean {
  return parser.tokens
    .slice(comma, end)
    .some((found) => relationOf(found) !== null || found.kind === 'keyword')
}

/** `(i = k)` after a value; directly after a 1 it is an indicator, after an operator or a function it belongs to that. */
function isTrailingCondition(parser: Parser, at: number): boolean {
  const open = parser.tokens[at]
  const before = parser.tokens[at - 1]
  if (open === undefined || before === undefined || !isSign(open, '(')) return false
  const one = before.kind === 'number' && before.text === '1' && !open.spaced
  const value =
    (before.kind === 'number' && !one) ||
    (before.kind === 'sign' && ')]}'.includes(before.text)) ||
    (before.kind === 'word' && declaredHere(parser, before.text))
  return value && holdsRelation(parser, at) && !holdsQuestion(parser, at)
}

function separatesBranches(found: Token): boolean {
  const listed = isSign(found, ',') || isSign(found, ';')
  return listed || isKeyword(found, 'if') || isKeyword(found, 'otherwise')
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
  if (relationOf(next) !== null || ['≈', '⇒', '⇔', '→'].includes(next.text)) {
    refuse({ code: 'relation-in-answer', span: [next.start, next.end] })
  }
  skipStops(parser)
  if (parser.at === end) {
    while (peek(parser).kind === 'end') {
      take(parser)
      skipStops(parser)
    }
  }
  if (isRangeRemark(parser, parser.at)) parser.at = parser.tokens.length - 1
  if (peek(parser).kind === 'prose' && peek(parser, 1).kind === 'end-of-text') take(parser)
  if (peek(parser).kind !== 'end-of-text') expected(parser, 'operator')
}

function skipStops(parser: Parser): void {
  while (peek(parser).kind === 'sign' && ['.', ',', ';', 'row'].includes(peek(parser).text))
    take(parser)
}
