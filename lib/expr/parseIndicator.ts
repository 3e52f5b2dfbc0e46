import { equality } from './nodes'
import { parseIndices } from './parseIndices'
import {
  accept,
  bracketed,
  expected,
  holdsRelation,
  isSign,
  made,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import { isIndexWord } from './parseSymbol'
import { closerOf } from './token'
import type { Condition, Tree } from './tree'
import { refuse } from './unreadable'

/** Whether a 1 (plain, bold, blackboard) or an undeclared I stands before a bracket or subscript that holds a relation. */
export function startsIndicator(parser: Parser): boolean {
  const head = peek(parser)
  const one =
    (head.kind === 'number' && head.text === '1') || head.text === 'bold1' || head.text === 'I'
  if (!one || (head.text === 'I' && parser.spellings.byHead.has('I'))) return false
  const next = peek(parser, 1)
  if (isSign(next, '_')) return conditionWithin(parser, parser.at + 2)
  const touching = head.kind !== 'number' || !next.spaced || isSign(next, '[')
  if (head.kind === 'number' && isSign(next, '(') && endsBranch(parser)) return false
  return touching && closerOf(next) !== null && conditionWithin(parser, parser.at + 1)
}

/** Whether `1 (i = k)` is a value with its condition, the way branches divided by `;`, or by `,` up to a last one like it, are written. */
function endsBranch(parser: Parser): boolean {
  const after = parser.tokens[(parser.closing[parser.at + 1] ?? -1) + 1]
  if (after === undefined) return false
  const last = parser.closing.lastIndexOf(parser.tokens.length - 2)
  if (isSign(after, ',')) return last > parser.at && holdsRelation(parser, last)
  if (!parser.tokens.some((found) => isSign(found, ';'))) return false
  return isSign(after, ';') || isSign(after, '.') || after.kind === 'end-of-text'
}

/** Whether a bracket, or the bracket it only wraps (`_{\{i=k\}}`), holds a relation. */
function conditionWithin(parser: Parser, open: number): boolean {
  const close = parser.closing[open] ?? -1
  const wrapped = close > open && parser.closing[open + 1] === close - 1
  return holdsRelation(parser, wrapped ? open + 1 : open)
}

/** indicator := '1' '[' condition ']', with any bracket, or the condition as subscript */
export function parseIndicator(parser: Parser): Tree {
  const head = take(parser)
  accept(parser, '_')
  const condition = parseBracketedCondition(parser)
  return made(parser, { kind: 'indicator', condition, span: spanFrom(parser, head.start) })
}

/** condition in brackets, which may be doubled (`_{\{i=k\}}`) */
function parseBracketedCondition(parser: Parser): Condition {
  const open = take(parser)
  const close = closerOf(open)
  if (close === null) return expected(parser, '[')
  const inner = peek(parser)
  const doubled =
    closerOf(inner) !== null &&
    parser.closing[parser.at] === (parser.closing[parser.at - 1] ?? 0) - 1
  return bracketed(parser, close, doubled ? parseBracketedCondition : parser.grammar.condition)
}

/** In plain text: the index that directly follows in `δik`, or behind a comma in `δ_i,k`. */
function touchesIndex(parser: Parser, found: number): boolean {
  const next = peek(parser)
  if (parser.format !== 'plain') return false
  if (found === 1 && isSign(next, ',')) return isIndexWord(parser, peek(parser, 1))
  return !next.spaced && isIndexWord(parser, next)
}

/** delta := ('δ' | 'delta' | 'indicator') ('_' indices | '(' indices ')' | a condition in brackets); δ_k^i too */
export function parseDelta(parser: Parser): Tree {
  const head = take(parser)
  const pair: Tree[] = []
  for (;;) {
    const next = peek(parser)
    const script = isSign(next, '_') || isSign(next, '^')
    if (pair.length < 2 && touchesIndex(parser, pair.length)) {
      accept(parser, ',')
      pair.push(parser.grammar.factor(parser))
      continue
    }
    if (!script && (closerOf(next) === null || pair.length > 0 || next.text === '{')) break
    if (script) take(parser)
    const open = parser.at
    if (conditionWithin(parser, open)) {
      const condition = parseBracketedCondition(parser)
      return made(parser, { kind: 'indicator', condition, span: spanFrom(parser, head.start) })
    }
    take(parser)
    const end = parser.closing[open] ?? -1
    if (end < 0) expected(parser, 'index')
    const { indices } = parseIndices(parser, end, script)
    for (const index of indices) {
      if (index.kind === 'whole-axis') {
        refuse({ code: 'not-an-index', found: ':', span: index.span })
      }
      pair.push(index)
    }
    parser.at = end + 1
    if (pair.length >= 2) break
  }
  const [left, right] = pair
  const span = spanFrom(parser, head.start)
  if (left === undefined || right === undefined || pair.length > 2) {
    return refuse({
      code: 'argument-count',
      function: 'delta',
      expected: '2',
      found: pair.length,
      span,
    })
  }
  return equality(parser, left, right, span)
}
