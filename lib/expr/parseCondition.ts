import {
  bracketed,
  expected,
  holdsRelation,
  isKeyword,
  isSign,
  made,
  type Parser,
  peek,
  relationOf,
  spanFrom,
  take,
} from './parser'
import { closerOf } from './token'
import type { Comparison, Condition } from './tree'
import { refuse } from './unreadable'

/**
 * condition := comparisons (('and' | ',') comparisons)*,
 * comparisons := sum relation sum (relation sum)* | '(' condition ')'.
 * `1 <= j <= K` is the conjunction of its two comparisons.
 */
export function parseCondition(parser: Parser): Condition {
  const { start } = peek(parser)
  const all = parseComparisons(parser)
  while (isSign(peek(parser), 'and') || isKeyword(peek(parser), 'and') || startsNext(parser)) {
    take(parser)
    all.push(...parseComparisons(parser))
  }
  const next = peek(parser)
  if (isSign(next, 'or') || isKeyword(next, 'or')) {
    const what = parser.text.slice(next.start, next.end).trim()
    refuse({ code: 'unsupported', what, span: [next.start, next.end] })
  }
  const [only] = all
  if (all.length === 1 && only !== undefined) return only
  return made(parser, { kind: 'conjunction', all, span: spanFrom(parser, start) })
}

/** A comma joins conditions only if another relation follows before the next comma or the end. */
function startsNext(parser: Parser): boolean {
  if (!isSign(peek(parser), ',')) return false
  for (let ahead = 1; ; ahead += 1) {
    const found = peek(parser, ahead)
    if (relationOf(found) !== null) return true
    const ends = ['end-of-text', 'keyword', 'end', 'prose'].includes(found.kind)
    if (
      ends ||
      (found.kind === 'sign' &&
        [',', ';', ')', ']', '}', '&', 'row', ':', '?'].includes(found.text))
    ) {
      return false
    }
  }
}

function parseComparisons(parser: Parser): Condition[] {
  const open = peek(parser)
  const wrapped = isSign(open, '(') || (isSign(open, '{') && !joinsWithin(parser))
  if (wrapped && holdsRelation(parser, parser.at)) {
    take(parser)
    return [bracketed(parser, closerOf(open) ?? ')', parseCondition)]
  }
  const comparisons: Comparison[] = []
  let left = parser.grammar.sum(parser)
  for (;;) {
    const operator = relationOf(peek(parser))
    if (operator === null) break
    take(parser)
    const right = parser.grammar.sum(parser)
    const span = [left.span[0], right.span[1]] as const
    comparisons.push(made(parser, { kind: 'comparison', operator, left, right, span }))
    left = right
  }
  if (comparisons.length === 0) expected(parser, 'relation')
  return comparisons
}

/** Whether a brace holds a list of cases, which is a value, not a condition. */
function joinsWithin(parser: Parser): boolean {
  const close = parser.closing[parser.at] ?? -1
  return parser.tokens
    .slice(parser.at, close)
    .some((found) => found.kind === 'keyword' || isSign(found, ';') || isSign(found, 'row'))
}
