import { isTimesLetter } from './factorAhead'
import { bracketed, expected, isSign, type Parser, peek, spanFrom, take } from './parser'
import { closerOf } from './token'
import type { ShapeAnswer, Tree } from './tree'
import { refuse } from './unreadable'

/** shape := [name ('∈' | ':' | '=')] ['R' '^'] axes, axes := axis (('×' | 'x' | 'by' | ',') axis)*, in brackets or not */
export function parseShape(parser: Parser): ShapeAnswer {
  skipPrefix(parser)
  const { start } = peek(parser)
  const axes = shapeHere(parser)
  const span = spanFrom(parser, start)
  while (['.', ',', ';'].includes(peek(parser).text)) take(parser)
  if (peek(parser).kind !== 'end-of-text') expected(parser, '×')
  return { kind: 'shape', axes, span }
}

/** Steps over `W2 ∈`, `W2: ` and `shape =`, which only name what is asked. */
function skipPrefix(parser: Parser): void {
  for (let at = 0; at < parser.tokens.length; at += 1) {
    const found = parser.tokens[at]
    if (found !== undefined && (isSign(found, '∈') || isSign(found, ':') || isSign(found, '=')))
      parser.at = at + 1
  }
}

function shapeHere(parser: Parser): readonly Tree[] {
  const head = peek(parser)
  if (
    head.kind === 'word' &&
    head.text === 'R' &&
    isSign(peek(parser, 1), '^') &&
    parser.spellings.byName.get('R')?.role !== 'size'
  ) {
    take(parser)
    take(parser)
    const open = take(parser)
    return bracketed(parser, closerOf(open) ?? '}', axesHere)
  }
  const close = closerOf(head)
  if (close !== null && parser.closing[parser.at] === lastIndex(parser)) {
    take(parser)
    return bracketed(parser, close, axesHere)
  }
  return axesHere(parser)
}

/** Index of the last token before a closing full stop, the end or a closing bracket around. */
function lastIndex(parser: Parser): number {
  let last = parser.tokens.length - 2
  while (['.', ',', ';'].includes(parser.tokens[last]?.text ?? '')) last -= 1
  return last
}

function axesHere(parser: Parser): readonly Tree[] {
  const axes: Tree[] = []
  const open = closerOf(peek(parser))
  if (isClosing(parser)) return axes
  if (open !== null && wrapsAll(parser)) {
    take(parser)
    return bracketed(parser, open, axesHere)
  }
  for (;;) {
    axes.push(parseAxis(parser))
    const listed = isSign(peek(parser), ',')
    if (!takeTimes(parser)) break
    if (listed && (isClosing(parser) || peek(parser).kind === 'end-of-text')) break
  }
  const scalar = axes.every((axis) => axis.kind === 'numeral' && axis.digits === '1')
  return scalar ? [] : axes
}

/** axis := sum of sizes and numbers */
function parseAxis(parser: Parser): Tree {
  const before = parser.named.length
  const axis = parser.grammar.sum(parser)
  for (const { symbol } of parser.named.slice(before)) {
    if (symbol.role !== 'size') refuse({ code: 'not-a-size', found: symbol.name, span: axis.span })
  }
  return axis
}

function isClosing(parser: Parser): boolean {
  return ')]}'.includes(peek(parser).text) && peek(parser).kind === 'sign'
}

/** Whether a bracket starts here whose end is the end of what is being read. */
function wrapsAll(parser: Parser): boolean {
  const close = parser.closing[parser.at] ?? -1
  const after = parser.tokens[close + 1]
  return (
    after !== undefined &&
    (after.kind === 'end-of-text' || (after.kind === 'sign' && ')]}'.includes(after.text)))
  )
}

function takeTimes(parser: Parser): boolean {
  const next = peek(parser)
  const times = isTimesLetter(parser, next) || isSign(next, '×') || isSign(next, ',')
  if (!times) return false
  take(parser)
  return true
}
