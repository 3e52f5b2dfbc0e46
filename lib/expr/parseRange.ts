import { boundByCondition } from './boundByCondition'
import { binding, expected, isKeyword, isSign, made, type Parser, spanFrom } from './parser'
import { isWord } from './spellings'
import type { BoundIndex, Condition, Tree } from './tree'
import { refuse } from './unreadable'

/** What a reduction runs over. */
export interface Range {
  readonly indices: readonly BoundIndex[]
  readonly condition: Condition | null
}

interface Item {
  readonly from: number
  readonly to: number
}

/**
 * range := item ((',' | ';' | ':' | '|' | row) item)*, up to the token `end`;
 * item := index | index '=' sum [(':' | '..') sum] | sum '<=' index '<=' sum | condition
 */
export function parseRange(parser: Parser, end: number, upper: Tree | null): Range {
  const opened = openedRange(parser, end)
  const items = splitItems(parser, opened.from, opened.to)
  const fresh = undeclaredWords(parser, opened)
  const indices: BoundIndex[] = []
  const conditions: Condition[] = []
  for (const [position, item] of items.entries()) {
    if (continuesUnequal(parser, items, position)) continue
    const found = readIndices(parser, item, upper)
    if (found !== null) indices.push(...found)
  }
  const known = [...fresh, ...indices.map((index) => index.name)]
  let read = opened.from
  for (const [position, item] of items.entries()) {
    if (item.from < read) continue
    const last = conditions.at(-1)
    if (last?.kind === 'comparison' && continuesUnequal(parser, items, position)) {
      const right = readSum(parser, item.from, item.to)
      conditions.push(made(parser, { ...last, right, span: right.span }))
    } else if (!readsAsIndex(parser, item)) {
      conditions.push(binding(parser, known, (inner) => readCondition(inner, item)))
      read = parser.at
    }
  }
  const condition = joinConditions(parser, conditions)
  if (indices.length > 0) return { indices, condition }
  if (condition === null) return expected(parser, 'index')
  const chosen = boundByCondition(parser, condition)
  return {
    indices: chosen.map((name) => ({ name, from: null, to: upper, span: condition.span })),
    condition,
  }
}

/** A range in its own brackets, or in `\substack{…}`, is what they hold. */
function openedRange(parser: Parser, end: number): Item {
  let from = parser.at
  let to = end
  for (;;) {
    const first = parser.tokens[from]
    if (first?.kind === 'command' && first.text === 'substack') from += 1
    else if ((parser.closing[from] ?? -1) === to - 1) {
      from += 1
      to -= 1
    } else return { from, to }
  }
}

function splitItems(parser: Parser, from: number, to: number): readonly Item[] {
  const items: Item[] = []
  let start = from
  let limits = false
  for (let at = from; at <= to; at += 1) {
    const found = parser.tokens[at]
    const separates =
      found !== undefined &&
      ((isSign(found, ',') && !besideDots(parser, at)) ||
        isSign(found, ';') ||
        isSign(found, 'row') ||
        isSign(found, '|') ||
        isKeyword(found, 'if') ||
        (isSign(found, ':') && !limits))
    if (found !== undefined && (isSign(found, '=') || isSign(found, '∈'))) limits = true
    if (at === to || separates) {
      if (at > start) items.push({ from: start, to: at })
      start = at + 1
      limits = false
      continue
    }
    const close = parser.closing[at] ?? -1
    if (close > at && close < to) at = close
  }
  return items
}

/** Whether a comma belongs to dots: `j = 1, …, K`. */
function besideDots(parser: Parser, comma: number): boolean {
  return parser.tokens[comma - 1]?.text === '...' || parser.tokens[comma + 1]?.text === '...'
}

/** Whether an item is the `k` of `j ≠ i, k`, which is no index to run over. */
function continuesUnequal(parser: Parser, items: readonly Item[], position: number): boolean {
  const before = items[position - 1]
  const item = items[position]
  if (before === undefined || item === undefined || !isBare(parser, item)) return false
  return (
    parser.tokens.slice(before.from, before.to).some((found) => isSign(found, '!=')) ||
    continuesUnequal(parser, items, position - 1)
  )
}

/** Words that stand for nothing so far: they can only be the index that the reduction binds. */
function undeclaredWords(parser: Parser, item: Item): readonly string[] {
  const words: string[] = []
  for (let at = item.from; at < item.to; at += 1) {
    const found = parser.tokens[at]
    if (found?.kind === 'word' && !isWord(parser.spellings, found.text)) words.push(found.text)
  }
  return words
}

/** Whether an item names an index: alone (`j`, `ij`), with limits (`j = 1`, `j ∈ 1:K`) or between them. */
function readsAsIndex(parser: Parser, item: Item): boolean {
  return middleIndex(parser, item) !== null || isLimited(parser, item) || isBare(parser, item)
}

function isBare(parser: Parser, item: Item): boolean {
  for (let at = item.from; at < item.to; at += 1) {
    if (parser.tokens[at]?.kind !== 'word') return false
  }
  return true
}

function isLimited(parser: Parser, item: Item): boolean {
  const first = parser.tokens[item.from]
  const second = parser.tokens[item.from + 1]
  if (first?.kind !== 'word' || second === undefined || item.to < item.from + 3) return false
  return isSign(second, '=') || isSign(second, '∈')
}

/** Where the index stands in `1 <= j <= K`, or null. */
function middleIndex(parser: Parser, item: Item): number | null {
  for (let at = item.from + 1; at < item.to - 1; at += 1) {
    const before = parser.tokens[at - 1]
    const found = parser.tokens[at]
    const after = parser.tokens[at + 1]
    if (found?.kind !== 'word' || before === undefined || after === undefined) continue
    if (isSign(before, '<=') && isSign(after, '<=') && parser.tokens[item.from]?.kind === 'number')
      return at
  }
  return null
}

function readIndices(parser: Parser, item: Item, upper: Tree | null): readonly BoundIndex[] | null {
  const middle = middleIndex(parser, item)
  if (middle !== null) {
    const from = readSum(parser, item.from, middle - 1)
    const to = readSum(parser, middle + 2, item.to)
    return [bound(parser, middle, from, to)]
  }
  if (isLimited(parser, item)) {
    const [from, to] = readLimits(parser, item)
    return [bound(parser, item.from, from, to ?? upper)]
  }
  if (!isBare(parser, item)) return null
  const indices: BoundIndex[] = []
  for (let at = item.from; at < item.to; at += 1) indices.push(bound(parser, at, null, upper))
  return indices
}

function bound(parser: Parser, at: number, from: Tree | null, to: Tree | null): BoundIndex {
  const written = parser.tokens[at]
  const text = written?.text ?? ''
  const declared = parser.spellings.byHead.get(text)?.[0]?.symbol
  const span = [written?.start ?? 0, written?.end ?? 0] as const
  if (declared !== undefined && declared.role === 'quantity') {
    refuse({ code: 'not-an-index', found: text, span })
  }
  return { name: declared?.name ?? text, from, to, span }
}

/** limits := sum [(':' | '..' | '...') sum], possibly in braces */
function readLimits(parser: Parser, item: Item): readonly [Tree, Tree | null] {
  let from = item.from + 2
  let to = item.to
  if ((parser.closing[from] ?? -1) === to - 1) {
    from += 1
    to -= 1
  }
  parser.at = from
  const first = parser.grammar.sum(parser)
  if (parser.at === to) return [first, null]
  const separator = parser.tokens[parser.at]
  const range = separator !== undefined && [':', '..', '...', ','].includes(separator.text)
  if (!range) expected(parser, ':')
  const before = parser.at
  while ([':', '..', '...', ','].includes(parser.tokens[parser.at]?.text ?? '')) parser.at += 1
  const written = parser.tokens.slice(before, parser.at)
  if (written.every((found) => isSign(found, ','))) expected(parser, '...')
  return [first, readSum(parser, parser.at, to)]
}

function readSum(parser: Parser, from: number, to: number): Tree {
  parser.at = from
  const tree = parser.grammar.sum(parser)
  if (parser.at !== to) expected(parser, ',')
  return tree
}

function readCondition(parser: Parser, item: Item): Condition {
  parser.at = item.from
  const condition = parser.grammar.condition(parser)
  if (parser.at < item.to) expected(parser, ',')
  return condition
}

function joinConditions(parser: Parser, conditions: readonly Condition[]): Condition | null {
  const [first] = conditions
  const last = conditions.at(-1)
  if (first === undefined || last === undefined) return null
  if (conditions.length === 1) return first
  return made(parser, {
    kind: 'conjunction',
    all: conditions.flatMap((one) => (one.kind === 'conjunction' ? one.all : [one])),
    span: [first.span[0], Math.max(last.span[1], spanFrom(parser, first.span[0])[1])],
  })
}
