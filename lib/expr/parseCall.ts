import { isFunctionAhead, startsFactor } from './factorAhead'
import { argumentCounts, functionOf } from './functionNames'
import { binary, call, entry, numeral } from './nodes'
import { parseIndices } from './parseIndices'
import {
  accept,
  bracketed,
  deeper,
  expected,
  isSign,
  type Parser,
  peek,
  spanFrom,
  take,
} from './parser'
import { closerOf, type Token } from './token'
import type { FunctionName, Tree } from './tree'
import { refuse, refuseAmbiguous } from './unreadable'

const INFINITY = /^\s*(inf(inity)?|∞|\\infty)\s*$/

/** call := function (prime | power | base)* (arguments | operand) */
export function parseCall(parser: Parser): Tree {
  const head = take(parser)
  const comma = functionOf(head.text) === 'norm' ? commaBeforeInfinity(parser) : -1
  if (comma > 0) return parseMaxNorm(parser, head, comma)
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
    tree = entry(parser, tree, scripts.indices, span)
  }
  if (scripts.power === null) return tree
  return binary(parser, '^', tree, scripts.power, span)
}

/** Index of the comma before an order of infinity, `, inf)` or `, ∞)`, at the end of the arguments that follow; -1 without one. */
function commaBeforeInfinity(parser: Parser): number {
  const close = parser.closing[parser.at] ?? -1
  const comma = parser.tokens.findLastIndex((found, at) => at < close && isSign(found, ','))
  const order = parser.text.slice(parser.tokens[comma]?.end, parser.tokens[close]?.start)
  return comma > parser.at && INFINITY.test(order) ? comma : -1
}

/** maxnorm := 'norm' '(' value ',' 'inf' ')' */
function parseMaxNorm(parser: Parser, head: Token, comma: number): Tree {
  const close = parser.closing[parser.at] ?? -1
  take(parser)
  const operand = parser.grammar.value(parser)
  if (parser.at !== comma) expected(parser, ',')
  parser.at = close + 1
  return call(parser, 'maxnorm', [operand], spanFrom(parser, head.start))
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
  const name = text.slice(head.start, head.end)
  return refuseAmbiguous(
    text,
    [head.start, end],
    `${name}(${text.slice(start, middle)})${text.slice(middle, end)}`,
    `${name}(${text.slice(start, end)})`,
  )
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
