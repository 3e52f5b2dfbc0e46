import { LIMITS } from './limits'
import { binary } from './nodes'
import { separatesEntries } from './parseMatrix'
import {
  accept,
  bracketed,
  deeper,
  expected,
  expectSign,
  isSign,
  made,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import { bareSymbol } from './spellings'
import type { Token } from './token'
import type { Span, Tree } from './tree'
import { refuse } from './unreadable'

/** Whether a derivative starts here that is not a LaTeX fraction: `d(f, x)`, `∂f/∂x`, `df/dx`. */
export function startsDerivative(parser: Parser): boolean {
  const start = peek(parser)
  if (isSign(start, '∂')) return true
  if (start.kind !== 'word' || start.text !== 'd') return false
  const next = peek(parser, 1)
  if (isSign(next, '(') && separatesEntries(parser, parser.at + 1)) return true
  const divided = parser.tokens.slice(parser.at).some((found) => isSign(found, '/'))
  return divided && differentialAt(parser, parser.at) && !parser.bound.includes('d')
}

/** derivative := 'd' '(' value ',' variable ')' | differential operand ['/' differentials] */
export function parseDerivative(parser: Parser): Tree {
  return nested(parser, () => {
    const start = peek(parser)
    const next = peek(parser, 1)
    if (start.text === 'd' && isSign(next, '(') && separatesEntries(parser, parser.at + 1)) {
      return functionForm(parser, start)
    }
    take(parser)
    const order = accept(parser, '^') ? parseOrder(parser) : 1
    const operand = isSign(peek(parser), '/') ? null : parser.grammar.factor(parser)
    if (!accept(parser, '/')) return expected(parser, '/')
    const bracketedVariable = isSign(peek(parser), '(') && accept(parser, '(')
    const variables = parseVariables(parser, order)
    if (bracketedVariable) expectSign(parser, ')')
    return derive(parser, start, operand ?? operandAfter(parser), order, variables)
  })
}

/** fraction := '\frac' '{' sum '}' '{' sum '}', or a derivative where both begin with a differential */
export function parseFraction(parser: Parser): Tree {
  const start = take(parser)
  const denominator = (parser.closing[parser.at] ?? -1) + 1
  const top = differentialAt(parser, parser.at + 1)
  if (top && differentialAt(parser, denominator + 1))
    return nested(parser, () => fractionForm(parser, start))
  expectSign(parser, '{')
  const left = bracketed(parser, '}', parser.grammar.sum)
  expectSign(parser, '{')
  const right = bracketed(parser, '}', parser.grammar.sum)
  return binary(parser, '/', left, right, spanFrom(parser, start.start))
}

/** gradient := '∇' ['_' variable] operand */
export function parseGradient(parser: Parser): Tree {
  return nested(parser, () => {
    const start = take(parser)
    if (!accept(parser, '_')) return expected(parser, '_')
    expectSign(parser, '{')
    const by = bracketed(parser, '}', parser.grammar.factor)
    return derive(parser, start, operandAfter(parser), 1, [by])
  })
}

function functionForm(parser: Parser, start: Token): Tree {
  take(parser)
  take(parser)
  const [of, by] = bracketed(parser, ')', (inner) => {
    const first = inner.grammar.value(inner)
    expectSign(inner, ',')
    return [first, inner.grammar.sum(inner)] as const
  })
  return derive(parser, start, of, 1, [by])
}

function fractionForm(parser: Parser, start: Token): Tree {
  expectSign(parser, '{')
  const [operand, order] = bracketed(parser, '}', (inner) => {
    take(inner)
    const power = accept(inner, '^') ? parseOrder(inner) : 1
    return [isSign(peek(inner), '}') ? null : inner.grammar.sum(inner), power] as const
  })
  expectSign(parser, '{')
  const variables = bracketed(parser, '}', (inner) =>
    parseVariables(inner, LIMITS.nestedDerivatives),
  )
  return derive(parser, start, operand ?? operandAfter(parser), order, variables)
}

/** `\partial`, `\differentialD`, or a d that the question does not declare; the `d` of a declared `d_k` is none. */
function differentialAt(parser: Parser, at: number): boolean {
  const found = parser.tokens[at]
  if (found === undefined) return false
  if (isSign(found, '∂')) return true
  const next = parser.tokens[at + 1]
  if (found.kind !== 'word' || found.text !== 'd' || next === undefined) return false
  return !isSign(next, '_') && bareSymbol(parser.spellings, 'd') === null
}

/** The 2 of `∂^2`. */
function parseOrder(parser: Parser): number {
  expectSign(parser, '{')
  const order = peek(parser)
  if (order.text !== '2' && order.text !== '1') {
    const span = [order.start, order.end] as const
    refuse({ code: 'unsupported', what: `∂^${order.text}`, span })
  }
  take(parser)
  expectSign(parser, '}')
  return Number(order.text)
}

/** variables := (differential variable)+; `∂z^2` counts z twice */
function parseVariables(parser: Parser, most: number): readonly Tree[] {
  const variables: Tree[] = []
  while (variables.length < most && differentialAt(parser, parser.at)) {
    take(parser)
    const by = parser.grammar.factor(parser)
    if (
      by.kind === 'binary' &&
      by.operator === '^' &&
      by.right.kind === 'numeral' &&
      by.right.digits === '2'
    ) {
      variables.push(by.left, by.left)
    } else variables.push(by)
  }
  if (variables.length === 0) expected(parser, '∂')
  return variables
}

/** What an operator `\frac{\partial}{\partial x}` acts on: the factors that follow. */
function operandAfter(parser: Parser): Tree {
  return deeper(parser, parser.grammar.factor)
}

function derive(parser: Parser, start: Token, of: Tree, order: number, by: readonly Tree[]): Tree {
  const span = spanFrom(parser, start.start)
  if (by.length !== order) {
    refuse({
      code: 'expected',
      expected: `∂^${by.length}`,
      found: order === 1 ? '∂' : `∂^${order}`,
      span,
    })
  }
  if (order > LIMITS.nestedDerivatives) tooManyDerivatives(span)
  return by.reduceRight((inner: Tree, variable) => {
    const plain =
      variable.kind === 'name' || (variable.kind === 'entry' && variable.array.kind === 'name')
    if (!plain) {
      refuse({
        code: 'derivative-variable',
        found: parser.text.slice(variable.span[0], variable.span[1]),
        span: variable.span,
      })
    }
    return made(parser, { kind: 'derivative', of: inner, by: variable, span })
  }, of)
}

function nested(parser: Parser, production: () => Tree): Tree {
  parser.derivatives += 1
  if (parser.derivatives > LIMITS.nestedDerivatives) {
    const { start, end } = peek(parser)
    tooManyDerivatives([start, end])
  }
  const result = production()
  parser.derivatives -= 1
  return result
}

function tooManyDerivatives(span: Span): never {
  return refuse({ code: 'too-deep', limit: LIMITS.nestedDerivatives, span })
}
