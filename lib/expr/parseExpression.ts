import { isLoose, startsFactor } from './factorAhead'
import { binary } from './nodes'
import { accept, deeper, isSign, made, type Parser, peek, spanFrom, take } from './parser'
import type { Token } from './token'
import type { BinaryOperator, Tree } from './tree'
import { refuseAmbiguous } from './unreadable'

/** sum := ['-' | '+'] term (('+' | '-') term)* */
export function parseSum(parser: Parser): Tree {
  return deeper(parser, sum)
}

function sum(parser: Parser): Tree {
  let left = parseTerm(parser)
  for (;;) {
    const sign = peek(parser)
    if (!isSign(sign, '+') && !isSign(sign, '-')) return left
    take(parser)
    left = binary(parser, sign.text === '+' ? '+' : '-', left, unsigned(parser))
  }
}

/** term := ['-' | '+'] run (('*' | '/' | '.*' | './') ['-'] run)*; a leading minus takes the whole product. */
export function parseTerm(parser: Parser): Tree {
  const { start } = peek(parser)
  if (accept(parser, '+')) return deeper(parser, parseTerm)
  if (!accept(parser, '-')) return unsigned(parser)
  const operand = deeper(parser, parseTerm)
  return made(parser, { kind: 'negation', operand, span: spanFrom(parser, start) })
}

function unsigned(parser: Parser): Tree {
  if (isSign(peek(parser), '-') || isSign(peek(parser), '+')) return parseTerm(parser)
  let leftStart = peek(parser)
  let left = parseRun(parser)
  for (;;) {
    const operator = operatorOf(parser, peek(parser))
    if (operator === null) return left
    take(parser)
    const right = peek(parser)
    left =
      operator === '*' && !isSign(right, '-')
        ? parseRun(parser, null, left)
        : binary(parser, operator, left, signedRun(parser, operator === '/' ? leftStart : null))
    if (operator !== '/') leftStart = right
  }
}

function operatorOf(parser: Parser, found: Token): BinaryOperator | null {
  if (found.kind !== 'sign') return null
  switch (found.text) {
    case '*':
    case '/':
    case '.*':
    case './':
      return found.text
    case '×':
      return parser.shape ? null : '*'
    default:
      return null
  }
}

/** What follows an operator: a run, possibly with a minus of its own (`a * -b`). */
function signedRun(parser: Parser, numerator: Token | null): Tree {
  const { start } = peek(parser)
  if (!accept(parser, '-')) return parseRun(parser, numerator)
  const operand = deeper(parser, (inner) => signedRun(inner, numerator))
  return made(parser, { kind: 'negation', operand, span: spanFrom(parser, start) })
}

/**
 * run := factor factor*, a product without signs. After a `/` it stays together if it is written without a space and
 * of plain factors (`1/2x`); otherwise the text has two readings and both are offered. After a `*` its factors follow what stands
 * `before` one by one: in `w' * w v` the inner product comes first.
 */
function parseRun(
  parser: Parser,
  numerator: Token | null = null,
  before: Tree | null = null,
): Tree {
  const first = peek(parser)
  const factor = parser.grammar.factor(parser)
  let left = before === null ? factor : binary(parser, '*', before, factor)
  const firstEnd = spanFrom(parser, first.start)[1]
  let loose = false
  while (startsFactor(parser)) {
    const next = peek(parser)
    loose ||= next.spaced || isLoose(parser)
    left = binary(parser, '*', left, parser.grammar.factor(parser))
  }
  if (numerator !== null && loose) ambiguousDivision(parser, numerator, first, firstEnd)
  return left
}

function ambiguousDivision(
  parser: Parser,
  numerator: Token,
  first: Token,
  firstEnd: number,
): never {
  const { text } = parser
  const [, end] = spanFrom(parser, first.start)
  return refuseAmbiguous(
    text,
    [numerator.start, end],
    `(${text.slice(numerator.start, firstEnd)})${text.slice(firstEnd, end)}`,
    `${text.slice(numerator.start, first.start)}(${text.slice(first.start, end)})`,
  )
}
