import { isFunctionAhead, startsFactor } from './factorAhead'
import { argumentCounts, functionOf } from './functionNames'
import { binary, call, numeral } from './nodes'
import { parseIndices } from './parseIndices'
import {
  accept,
  bracketed,
  deeper,
  expected,
  isSign,
  made,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import { closerOf, type Token } from './token'
import type { FunctionName, Tree } from './tree'
import { refuse } from './unreadable'

const INFINITIES = new Set(['inf', 'infinity', '∞', '\\infty'])

/** call := function (prime | power | base)* (arguments | operand) */
export function parseCall(parser: Parser): Tree {
  const head = take(parser)
  const comma = functionOf(head.text) === 'norm' ? commaBeforeInfinity(parser) : null
  if (comma !== null) return parseMaxNorm(parser, head, comma)
  const scripts = functionScripts(parser, functionOf(head.text) === 'log')
  const given = parseArguments(parser, head)
  const based = head.text === 'log2' || head.text === 'log10'
  const written = functionOf(head.text) ?? expected(parser, 'function')
  const name = scripts.inverted ? inverse(parser, head, written) : written
  checkCount(parser, head, name, given.length)
  const base = based
    ? numeral(parser, head.text.slice(3), [head.start, head.end])
    : name === 'log'
      ? scripts.base
      : null
  const span = spanFrom(parser, head.start)
  let tree: Tree = call(parser, name, given, span, scripts.primes)
  if (base !== null) tree = overLog(parser, tree, base)
  if (scripts.indices !== null) {
    tree = made(parser, {
      kind: 'entry',
      array: tree,
      indices: scripts.indices,
      joined: false,
      span,
    })
  }
  if (scripts.power === null) return tree
  return binary(parser, '^', tree, scripts.power, span)
}

/** Index of the comma before an order of infinity, `, inf)` or `, ∞)`, at the end of the arguments that follow; null without one. */
function commaBeforeInfinity(parser: Parser): number | null {
  const close = parser.closing[parser.at] ?? -1
  for (let at = close - 1; at > parser.at; at -= 1) {
    const found = parser.tokens[at]
    if (found === undefined || !isSign(found, ',')) continue
    const order = parser.text.slice(found.end, parser.tokens[close]?.start).trim()
    return INFINITIES.has(order) ? at : null
  }
  return null
}

/** maxnorm := 'norm' '(' value ',' 'inf' ')' */
function parseMaxNorm(parser: Parser, head: Token, comma: number): Tree {
  const close = parser.closing[parser.at] ?? -1
  take(parser)
  const operand = parser.grammar.value(parser)
  if (parser.at !== comma) expected(parser, ',')
  parser.at = close + 1
  return made(parser, {
    kind: 'call',
    function: 'maxnorm',
    primes: 0,
    arguments: [operand],
    span: spanFrom(parser, head.start),
  })
}

interface FunctionScripts {
  readonly primes: number
  readonly power: Tree | null
  readonly inverted: boolean
  readonly base: Tree | null
  readonly indices: readonly Tree[] | null
}

/** `\tanh^2`, `\log_2`, `\sigma'`, `\sin^{-1}`, `\operatorname{softmax}_k`. */
function functionScripts(parser: Parser, isLog: boolean): FunctionScripts {
  let primes = 0
  let power: Tree | null = null
  let inverted = false
  let lowered: readonly Tree[] | null = null
  for (;;) {
    if (accept(parser, "'")) primes += 1
    else if (isSign(peek(parser), '^')) {
      take(parser)
      const close = parser.closing[parser.at] ?? -1
      const opening = take(parser)
      if (isSign(peek(parser), "'")) {
        while (accept(parser, "'")) primes += 1
        parser.at = close + 1
        continue
      }
      power = bracketed(parser, closerOf(opening) ?? '}', parser.grammar.sum)
      inverted =
        power.kind === 'negation' &&
        power.operand.kind === 'numeral' &&
        power.operand.digits === '1'
      if (inverted) power = null
    } else if (isSign(peek(parser), '_')) {
      take(parser)
      const close = parser.closing[parser.at] ?? -1
      if (close < 0) expected(parser, 'index')
      take(parser)
      lowered = parseIndices(parser, close, true).indices.flatMap((one) =>
        one.kind === 'whole-axis' ? [] : [one],
      )
      parser.at = close + 1
    } else break
  }
  const [base] = lowered ?? []
  return {
    primes,
    power,
    inverted,
    base: isLog ? (base ?? null) : null,
    indices: isLog ? null : lowered,
  }
}

function inverse(parser: Parser, head: Token, name: FunctionName): FunctionName {
  if (name === 'sin') return 'arcsin'
  if (name === 'cos') return 'arccos'
  if (name === 'tan') return 'arctan'
  return refuse({ code: 'unsupported', what: `${name}^{-1}`, span: spanFrom(parser, head.start) })
}

/** arguments := '(' value (',' value)* ')', in any bracket; without brackets the operand that follows */
export function parseArguments(parser: Parser, head: Token): readonly Tree[] {
  const open = peek(parser)
  const close = closerOf(open)
  if (close === null) {
    if (head.text === 'sum') {
      refuse({ code: 'sum-without-range', index: '', span: [head.start, head.end] })
    }
    return [parseOperand(parser, head)]
  }
  take(parser)
  if (accept(parser, close)) return []
  return bracketed(parser, close, (inner) => {
    const given = [inner.grammar.value(inner)]
    while (accept(inner, ',')) given.push(inner.grammar.value(inner))
    return given
  })
}

/** operand := the product that follows, up to an operator, a bracket after a factor, or the next function */
function parseOperand(parser: Parser, head: Token): Tree {
  const { start } = peek(parser)
  let operand = deeper(parser, parser.grammar.factor)
  while (startsFactor(parser) && !isFunctionAhead(parser)) {
    const next = peek(parser)
    if (closerOf(next) !== null) {
      if (parser.format === 'plain') ambiguousOperand(parser, head, start)
      break
    }
    operand = binary(parser, '*', operand, parser.grammar.factor(parser))
  }
  return operand
}

/** `log p (1-p)` may be meant either way: both ways are offered. */
function ambiguousOperand(parser: Parser, head: Token, start: number): never {
  const { text } = parser
  const [, middle] = spanFrom(parser, start)
  const end = parser.tokens[parser.closing[parser.at] ?? 0]?.end ?? text.length
  return refuse({
    code: 'ambiguous',
    readings: [
      `${text.slice(0, head.end)}(${text.slice(start, middle)})${text.slice(middle)}`,
      `${text.slice(0, head.end)}(${text.slice(start, end)})${text.slice(end)}`,
    ],
    span: [head.start, end],
  })
}

/** log_b x is log x over log b. */
function overLog(parser: Parser, tree: Tree, base: Tree): Tree {
  const { span } = tree
  return binary(parser, '/', tree, call(parser, 'log', [base], span), span)
}

function checkCount(parser: Parser, head: Token, name: FunctionName, found: number): void {
  const [least, most] = argumentCounts(name)
  if (found >= least && found <= most) return
  const many = most === Number.POSITIVE_INFINITY
  refuse({
    code: 'argument-count',
    function: name,
    expected: least === most ? `${least}` : `${least}${many ? '…' : `–${most}`}`,
    found,
    span: spanFrom(parser, head.start),
  })
}
