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
import type { Comparison, Condition } from './tree'

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
  if (isSign(peek(parser), '(') && holdsRelation(parser, parser.at)) {
    take(parser)
    return [bracketed(parser, ')', parseCondition)]
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
