import { call } from './nodes'
import { parseCasesIn, separatesCases } from './parseCases'
import { parseMatrixRows, separatesEntries } from './parseMatrix'
import {
  bracketed,
  expected,
  expectSign,
  holdsDirectly,
  holdsRelation,
  isSign,
  made,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import { closerOf } from './token'
import type { Condition, Tree } from './tree'
import { refuse } from './unreadable'

/** bracket := '(' value ')' | '[' value ']' | '[' rows ']' | '{' value '}' | '{' cases '}' | a condition in brackets, an indicator */
export function parseBracket(parser: Parser): Tree {
  const open = peek(parser)
  const close = closerOf(open) ?? ')'
  if (open.text === '[' && separatesEntries(parser, parser.at)) return parseMatrixRows(parser)
  if (separatesCases(parser, parser.at)) return parseCasesIn(parser)
  const relation = holdsRelation(parser, parser.at) && !holdsQuestion(parser, parser.at)
  take(parser)
  if (isSign(peek(parser), close)) expected(parser, 'expression')
  if (relation) {
    const condition = bracketed(parser, close, parser.grammar.condition)
    const span = spanFrom(parser, open.start)
    if (equatesFormulas(parser, condition)) refuse({ code: 'relation-in-answer', span })
    return made(parser, { kind: 'indicator', condition, span })
  }
  const inner = bracketed(parser, close, parser.grammar.value)
  return { ...inner, span: spanFrom(parser, open.start) }
}

/** Whether a condition equates more than indices, sizes and numbers: an equation in brackets is no indicator. */
function equatesFormulas(parser: Parser, condition: Condition): boolean {
  if (condition.kind === 'conjunction')
    return condition.all.some((one) => equatesFormulas(parser, one))
  const [start, end] = condition.span
  return (
    condition.operator === '=' &&
    parser.named.some(
      (one) => one.symbol.role === 'quantity' && one.start >= start && one.start < end,
    )
  )
}

/** Whether a `?` stands directly between the bracket at `open` and its closing one. */
export function holdsQuestion(parser: Parser, open: number): boolean {
  return holdsDirectly(parser, open, (found) => isSign(found, '?'))
}

/** bars := '|' sum '|' | '‖' sum '‖' ['_' order]; which of absolute value and determinant `|x|` is, shapes decide. */
export function parseBars(parser: Parser): Tree {
  const open = take(parser)
  const outer = parser.insideBars
  parser.insideBars = open.text
  const inner = parser.grammar.sum(parser)
  parser.insideBars = outer
  if (!isSign(peek(parser), open.text)) {
    refuse({ code: 'unclosed', open: open.text, close: open.text, span: [open.start, open.end] })
  }
  take(parser)
  const order = open.text === '‖' && isSign(peek(parser), '_') ? normOrder(parser) : null
  const called = open.text === '|' ? 'bars' : order === 'infinity' ? 'maxnorm' : 'norm'
  const given = order === null || order === 'infinity' ? [inner] : [inner, order]
  return call(parser, called, given, spanFrom(parser, open.start))
}

/** The order of `\|x\|_1` and its like; null for the F of `\|X\|_F`, which says what the norm of a matrix already is. */
function normOrder(parser: Parser): Tree | 'infinity' | null {
  take(parser)
  expectSign(parser, '{')
  const written = peek(parser)
  if (written.text === 'F' || isSign(written, '∞')) {
    take(parser)
    expectSign(parser, '}')
    return written.text === 'F' ? null : 'infinity'
  }
  return bracketed(parser, '}', parser.grammar.sum)
}
