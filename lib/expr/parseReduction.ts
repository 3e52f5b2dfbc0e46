import { LIMITS } from './limits'
import { holdsQuestion } from './parseBracket'
import { parseRange, type Range } from './parseRange'
import {
  binding,
  expected,
  expectSign,
  isSign,
  made,
  outsideBars,
  type Parser,
  peek,
  relationOf,
  spanFrom,
  take,
} from './parser'
import { closerOf, type Token } from './token'
import type { Reducer, Tree } from './tree'
import { refuse } from './unreadable'

const REDUCERS: ReadonlyMap<string, Reducer> = new Map([
  ['sum', 'sum'],
  ['product', 'product'],
  ['prod', 'product'],
  ['max', 'max'],
  ['min', 'min'],
  ['Sigma', 'sum'],
  ['Pi', 'product'],
])

/** Whether a reduction starts here: `\sum`, `Σ_{…}`, `max_j`, or `sum(…, j = 1:K)` with a range as last argument. */
export function startsReduction(parser: Parser): boolean {
  const head = peek(parser)
  if (isSign(head, 'sum') || isSign(head, 'product')) return true
  if (head.kind !== 'word' || !REDUCERS.has(head.text) || parser.spellings.byHead.has(head.text))
    return false
  const next = peek(parser, 1)
  if (
    isSign(next, '_') ||
    (isSign(next, '^') && head.text.length > 2 && head.text !== 'max' && head.text !== 'min')
  )
    return true
  const comma = isSign(next, '(') ? rangeStart(parser, parser.at + 1) : null
  return comma !== null && !comparesIndices(parser, head, comma)
}

/** reduction := ('\sum' | …) limits* term | ('sum' | …) '(' value ',' range ')' */
export function parseReduction(parser: Parser): Tree {
  parser.sums += 1
  if (parser.sums > LIMITS.nestedSums) {
    const { start, end } = peek(parser)
    refuse({ code: 'too-deep', limit: LIMITS.nestedSums, span: [start, end] })
  }
  const head = take(parser)
  const functional = isSign(peek(parser), '(') && rangeStart(parser, parser.at) !== null
  const tree = functional ? functionForm(parser, head) : prefixForm(parser, head)
  parser.sums -= 1
  return tree
}

function functionForm(parser: Parser, head: Token): Tree {
  const open = parser.at
  const comma = rangeStart(parser, open) ?? open
  const close = parser.closing[open] ?? open
  parser.at = comma + 1
  const range = parseRange(parser, close, null)
  parser.at = open + 1
  const body = binding(parser, namesOf(range), () => outsideBars(parser, parser.grammar.value))
  if (parser.at !== comma) expected(parser, ',')
  parser.at = close
  expectSign(parser, ')')
  return reduce(parser, head, range, body)
}

function prefixForm(parser: Parser, head: Token): Tree {
  const limits = { lower: -1, upper: -1 }
  while (isSign(peek(parser), '_') || isSign(peek(parser), '^')) {
    const below = take(parser).text === '_'
    const open = parser.at
    const close = parser.closing[open] ?? -1
    if (close < 0 || closerOf(peek(parser)) === null) expected(parser, 'index')
    if (below) limits.lower = open
    else limits.upper = open
    parser.at = close + 1
  }
  if (limits.lower < 0) {
    refuse({ code: 'sum-without-range', index: '', span: [head.start, head.end] })
  }
  const after = parser.at
  const upper = limits.upper < 0 ? null : contentOf(parser, limits.upper)
  parser.at = limits.lower + 1
  const range = parseRange(parser, parser.closing[limits.lower] ?? after, upper)
  parser.at = after
  const body = binding(parser, namesOf(range), parser.grammar.term)
  return reduce(parser, head, range, body)
}

function contentOf(parser: Parser, open: number): Tree {
  parser.at = open + 1
  const tree = parser.grammar.sum(parser)
  if (parser.at !== parser.closing[open]) expected(parser, '}')
  return tree
}

function namesOf(range: Range): readonly string[] {
  return range.indices.map((index) => index.name)
}

function reduce(parser: Parser, head: Token, range: Range, body: Tree): Tree {
  return made(parser, {
    kind: 'reduction',
    reducer: REDUCERS.get(head.text) ?? 'sum',
    indices: range.indices,
    condition: range.condition,
    body,
    span: spanFrom(parser, head.start),
  })
}

/** Whether `max(i, k)` is the greater of two values: an index alone is a range only for a body in which it stands. */
function comparesIndices(parser: Parser, head: Token, comma: number): boolean {
  if (head.text !== 'max' && head.text !== 'min') return false
  const end = parser.closing[parser.at + 1] ?? -1
  const index = parser.tokens[comma + 1]
  if (end !== comma + 2 || index?.kind !== 'word') return false
  const body = parser.tokens.slice(parser.at + 2, comma)
  return !body.some((token) => token.kind === 'word' && token.text === index.text)
}

/** The comma after the body in `sum(body, range)`; null where what follows is an ordinary argument. */
function rangeStart(parser: Parser, open: number): number | null {
  const end = parser.closing[open] ?? -1
  for (let at = open + 1; at < end; at += 1) {
    const found = parser.tokens[at]
    if (isSign(found, ',')) return isRange(parser, at + 1, end) ? at : null
    at = Math.max(at, parser.closing[at] ?? at)
  }
  return null
}

/** A relation that stands in no bracket of its own, or indices alone. */
function isRange(parser: Parser, from: number, end: number): boolean {
  if (parser.closing[from] === end - 1 && !holdsQuestion(parser, from)) {
    return isRange(parser, from + 1, end - 1)
  }
  let listed = true
  for (let at = from; at < end; at += 1) {
    const found = parser.tokens[at]
    if (found === undefined || relationOf(found) !== null || isSign(found, '∈')) return true
    listed &&= isSign(found, ',') || (found.kind === 'word' && isIndexName(parser, found.text))
    at = Math.max(at, parser.closing[at] ?? at)
  }
  return listed
}

function isIndexName(parser: Parser, word: string): boolean {
  const spellings = parser.spellings.byHead.get(word)
  if (spellings === undefined) return word.length === 1
  return spellings.some((one) => one.symbol.role === 'index')
}
