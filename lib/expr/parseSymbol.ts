import { BUILT_IN_WORDS, FUNCTION_WORDS } from './functionNames'
import { nearestSpelling } from './nearest'
import { entry } from './nodes'
import { parseColumn } from './parseColumn'
import { isSign, made, type Parser, peek, take } from './parser'
import { applyScripts, collectScripts, labelStart, type Script } from './parseScripts'
import { bareSymbol, COLUMN, type Spelling } from './spellings'
import type { Token } from './token'
import type { Tree } from './tree'
import { refuse, refuseAmbiguous } from './unreadable'

/** Whether a word begins a declared spelling or is an index bound here. */
export function declaredHere(parser: Parser, word: string): boolean {
  return parser.spellings.byHead.has(word) || parser.bound.includes(word)
}

/**
 * symbol := head script*. The scripts are collected in any order; the longest declared spelling they allow is the
 * name, what remains are indices, transposes and powers.
 */
export function parseSymbol(parser: Parser): Tree {
  const head = take(parser)
  const scripts = collectScripts(parser, indexable(parser, head))
  if (parser.bound.includes(head.text) && !scripts.some((one) => one.kind === 'subscript')) {
    return applyScripts(parser, name(parser, head.text, [head.start, head.end]), scripts)
  }
  const found = longestSpelling(parser, head, scripts)
  if (found === null) return unknownSymbol(parser, head)
  const { role } = found.spelling.symbol
  const rest = scripts.filter((script) => !found.used.includes(script))
  const bare = rest.every((script) => script.kind !== 'subscript')
  rest.push(...collectScripts(parser, role === 'quantity' && bare))
  const end = Math.max(head.end, ...found.used.map((script) => parser.tokens[script.to]?.end ?? 0))
  parser.named.push({ symbol: found.spelling.symbol, start: head.start })
  const symbol = name(parser, found.spelling.symbol.name, [head.start, end])
  const others = found.remainder === null ? rest : [found.remainder, ...rest]
  const [number] = found.used
  if (found.spelling.label === COLUMN && number !== undefined) {
    return parseColumn(parser, symbol, number, others)
  }
  if (scripts.length === 0 && role === 'quantity') {
    const touching = touchingEntry(parser, symbol)
    if (touching !== null) return applyScripts(parser, touching, collectScripts(parser))
    if (!BUILT_IN_WORDS.has(head.text)) refuseRound(parser, symbol)
    skipDependence(parser)
  }
  return applyScripts(parser, symbol, others)
}

/** In plain text `ŷk` is `ŷ_k` copied out of a page that lost its lowering; `ŷ k` stays a product. */
function touchingEntry(parser: Parser, symbol: Tree): Tree | null {
  const indices: Tree[] = []
  while (parser.format === 'plain' && !peek(parser).spaced && isIndexWord(parser, peek(parser))) {
    const { text, start, end } = take(parser)
    indices.push(name(parser, bareSymbol(parser.spellings, text)?.name ?? text, [start, end]))
  }
  const last = indices.at(-1)
  if (last === undefined) return null
  const span = [symbol.span[0], last.span[1]] as const
  return entry(parser, symbol, indices, span, indices.length > 1)
}

/**
 * `yhat(k)` may mean the entry, as in some programs, and `J(w)` may only say what J depends on, unless J is given; either may be
 * a product. Both are offered.
 */
function refuseRound(parser: Parser, symbol: Tree): void {
  const open = peek(parser)
  const end = parser.closing[parser.at] ?? -1
  const close = parser.tokens[end]
  if (!isSign(open, '(') || open.spaced || close === undefined) return
  const index = end === parser.at + 2 && isIndexWord(parser, peek(parser, 1))
  const isGiven = symbol.kind === 'name' && parser.spellings.byName.get(symbol.name)?.given === true
  if (!index && (isGiven || quantitiesListed(parser, parser.at + 1, end) !== 1)) return
  const { text } = parser
  const plain = parser.format === 'plain'
  const inner = text.slice(open.end, close.start).replace(/\\right\s*$/, '')
  const [left, right] = plain ? ['[', ']'] : ['_{', '}']
  const before = text.slice(symbol.span[0], open.start).replace(/\\left\s*$/, '')
  refuseAmbiguous(
    text,
    [symbol.span[0], close.end],
    before + (index ? left + inner + right : ''),
    before + (plain ? ' * ' : ' \\cdot ') + inner,
  )
}

/** Whether a word is an index, declared or bound here. */
export function isIndexWord(parser: Parser, found: Token): boolean {
  if (found.kind !== 'word') return false
  const role = bareSymbol(parser.spellings, found.text)?.role
  return role === 'index' || parser.bound.includes(found.text)
}

/** `L(\hat y, y)`: a list of quantities in brackets after a quantity only says what it depends on. */
function skipDependence(parser: Parser): void {
  const close = parser.closing[parser.at] ?? -1
  if (isSign(peek(parser), '(') && quantitiesListed(parser, parser.at + 1, close) > 1)
    parser.at = close + 1
}

/** How many quantities stand between two tokens, with commas between them; 0 where anything else does. */
function quantitiesListed(parser: Parser, from: number, to: number): number {
  let wanted = true
  let count = 0
  for (let at = from; at < to; at += 1) {
    const found = parser.tokens[at]
    if (found === undefined) return 0
    if (isSign(found, ',')) wanted = true
    else if (found.kind === 'word' && wanted) {
      const spellings = parser.spellings.byHead.get(found.text) ?? []
      if (!spellings.some((one) => one.symbol.role === 'quantity')) return 0
      wanted = false
      count += 1
    } else if (isSign(found, '^') || isSign(found, '_')) at = parser.closing[at + 1] ?? at
    else return 0
  }
  return count
}

function name(parser: Parser, canonical: string, span: readonly [number, number]): Tree {
  return made(parser, { kind: 'name', name: canonical, span })
}

/** Whether `[…]` after this head holds indices: not after an index or a size, where it is a factor. */
function indexable(parser: Parser, head: Token): boolean {
  if (
    !isSign(peek(parser), '[') &&
    !isSign(peek(parser), '_') &&
    !isSign(peek(parser), '^') &&
    !isSign(peek(parser), "'")
  )
    return false
  return (parser.spellings.byHead.get(head.text) ?? []).some(
    (one) => one.symbol.role === 'quantity',
  )
}

interface Found {
  readonly spelling: Spelling
  readonly used: readonly Script[]
  /** Indices that followed the declared subscript in the same braces. */
  readonly remainder: Script | null
}

function longestSpelling(parser: Parser, head: Token, scripts: readonly Script[]): Found | null {
  for (const spelling of parser.spellings.byHead.get(head.text) ?? []) {
    const used: Script[] = []
    let remainder: Script | null = null
    if (spelling.label !== null) {
      const label = scripts.find((script) => labelEnd(parser, script, spelling.label) !== null)
      if (label === undefined) continue
      used.push(label)
      const end = labelEnd(parser, label, spelling.label) ?? label.to
      if (end < label.to) remainder = { ...label, from: end }
    }
    if (spelling.subscript !== null) {
      const subscript = scripts.find(
        (script) =>
          script.kind === 'subscript' && prefixEnd(parser, script, spelling.subscript) !== null,
      )
      if (subscript === undefined) continue
      used.push(subscript)
      const end = prefixEnd(parser, subscript, spelling.subscript) ?? subscript.to
      if (end < subscript.to) remainder = { ...subscript, from: end }
    }
    return { spelling, used, remainder }
  }
  return null
}

/** Index after the label at the start of a superscript (`[2]` in `^{[2]T}` or in `^[2]`), or null. */
function labelEnd(parser: Parser, script: Script, label: string | null): number | null {
  if (script.kind !== 'superscript' || label === null) return null
  const open = labelStart(parser, script)
  if (label === COLUMN) {
    const close = parser.tokens[open]?.text === '(' ? (parser.closing[open] ?? -1) : -1
    return close < 0 ? null : Math.min(close + 1, script.to)
  }
  const end = spelledEnd(parser, open, script.to + 1, label)
  return end === null ? null : Math.min(end, script.to)
}

/** Index after the tokens that spell the declared subscript at the start of a script, a comma included; or null. */
function prefixEnd(parser: Parser, script: Script, subscript: string | null): number | null {
  const end = spelledEnd(parser, script.from, script.to, subscript ?? '')
  const next = parser.tokens[end ?? script.to]
  return end !== null && end < script.to && isSign(next, ',') ? end + 1 : end
}

/** Index after the tokens from `from` on that spell a text together, or null. */
function spelledEnd(parser: Parser, from: number, to: number, wanted: string): number | null {
  let text = ''
  let at = from
  while (at < to && text !== wanted && wanted.startsWith(text)) {
    text += parser.tokens[at]?.text ?? ''
    at += 1
  }
  return text === wanted ? at : null
}

/** A declared spelling that begins with the same letter (`D_a` for `D`), else the nearest one. */
function nearestTo(parser: Parser, head: Token, name: string): string | null {
  const [longer] = parser.spellings.byHead.get(head.text) ?? []
  if (longer !== undefined) {
    return parser.format === 'plain' ? longer.symbol.name : longer.symbol.tex
  }
  const { written } = parser.spellings
  const known = name.length > 2 ? [...written, ...FUNCTION_WORDS.keys()] : written
  return nearestSpelling(name.replace(/[\\{}]/g, ''), known)
}

function unknownSymbol(parser: Parser, head: Token): never {
  const { run } = head
  const meant =
    run !== null &&
    run.text.length > 2 &&
    nearestSpelling(run.text, parser.spellings.written) !== null
  const { text, start, end } = run !== null && (meant || parser.format === 'plain') ? run : head
  const source = parser.text.slice(start, end)
  const name = /^\\(text|operatorname|mathrm)/.test(source) ? text : source
  refuse({
    code: 'unknown-symbol',
    name,
    nearest: nearestTo(parser, head, name),
    span: [start, end],
  })
}
