import { isWord, type Spellings } from './spellings'
import { type Token, token } from './token'
import type { Format } from './vocabulary'
import { type Words, wordPieces } from './wordPieces'

/**
 * Splits runs of letters into names (`xy`, `logZ`) and, in plain text, gives every script its braces
 * (`x^2y` is `x^{2}y`), so that the parser sees words and groups only. Linear: a run is split once.
 */
export function splitWords(
  tokens: readonly Token[],
  spellings: Spellings,
  format: Format,
  shape: boolean,
): Token[] {
  const pass: Pass = { tokens, at: 0, out: [], spellings, format, shape }
  while (pass.at < tokens.length) step(pass)
  return pass.out
}

interface Pass extends Words {
  readonly tokens: readonly Token[]
  at: number
  readonly out: Token[]
}

function step(pass: Pass): void {
  const present = pass.tokens[pass.at]
  if (present === undefined) return
  pass.at += 1
  if (present.kind === 'word') {
    pass.out.push(...wordPieces(pass, present))
    return
  }
  const { kind, text, start, end } = present
  if (kind === 'sign' && text === '.^') {
    pass.out.push(token('sign', '^', start, end))
    superscript(pass, [token('sign', '.*', start, end)])
    return
  }
  pass.out.push(present)
  if (kind !== 'sign' || pass.format !== 'plain') return
  if (text === '_') subscript(pass)
  if (text === '^') superscript(pass, [])
}

function subscript(pass: Pass): void {
  const next = pass.tokens[pass.at]
  if (next?.kind !== 'number' && next?.kind !== 'word') return
  pass.at += 1
  const [taken, rest] = subscriptPieces(pass, next)
  pass.out.push(open(next), ...taken, close(taken.at(-1) ?? next), ...rest)
}

/** What of a number or a run is the subscript: all of it, the longest declared one, or the indices it begins with. */
function subscriptPieces(pass: Pass, next: Token): readonly [readonly Token[], readonly Token[]] {
  if (next.kind === 'number' || next.whole) return [[next], []]
  const declared = declaredSubscript(pass, next.text)
  if (declared > 0) {
    const [taken, rest] = cut(next, declared)
    return [[taken], rest === null ? [] : wordPieces(pass, rest)]
  }
  const found = wordPieces(pass, next)
  let count = 0
  while (count < found.length && isIndexLike(pass, found[count])) count += 1
  count = Math.max(1, count)
  return [found.slice(0, count), found.slice(count)]
}

/**
 * An exponent: a transposition mark, a number or a name with its sign, a bracket with a sign where no further power
 * follows; `dot` is the mark of an elementwise power, written `^{.* …}` as in LaTeX, which may be of any bracket.
 */
function superscript(pass: Pass, dot: readonly Token[]): void {
  const { at, out } = pass
  const { length } = out
  const sign = pass.tokens[at]
  const signed = sign?.kind === 'sign' && (sign.text === '-' || sign.text === '+')
  const marks = signed ? [...dot, sign] : dot
  const next = pass.tokens[signed ? at + 1 : at]
  const opens = next?.kind === 'sign' && '([{'.includes(next.text)
  const stands = next?.kind === 'number' || next?.kind === 'word' || next?.text === '⊤'
  if (next === undefined || !(stands || (opens && marks.length > 0))) return
  pass.at = signed ? at + 1 : at
  out.push(open(marks[0] ?? next), ...marks)
  const rest: Token[] = []
  if (opens) copyBracket(pass)
  else {
    pass.at += 1
    const [taken = next, ...more] = next.kind === 'word' ? exponentPieces(pass, next) : [next]
    out.push(taken)
    rest.push(...more)
    if (more.length === 0 && baseHasNoEntries(pass, at)) scriptsOfExponent(pass)
  }
  out.push(close(out.at(-1) ?? next), ...rest)
  if (opens && dot.length === 0 && pass.tokens[pass.at]?.text === '^') {
    pass.at = at
    out.length = length
  }
}

function exponentPieces(pass: Pass, run: Token): readonly Token[] {
  const [first, ...rest] = wordPieces(pass, run)
  if (first === undefined || !run.text.startsWith('T') || run.whole)
    return first ? [first, ...rest] : []
  if (first.text.length > 1 && first.run === null) return [first, ...rest]
  const [transpose, remainder] = cut(run, 1)
  return remainder === null ? [transpose] : [transpose, ...wordPieces(pass, remainder)]
}

/** `e^z_k` and `2^z[k]` can only mean an entry in the exponent. */
function baseHasNoEntries(pass: Pass, caret: number): boolean {
  const base = pass.tokens[caret - 2]
  if (base?.kind === 'number') return true
  if (base?.kind !== 'word') return false
  if (base.text === 'exponentialE') return true
  return wordPieces(pass, base).at(-1)?.text === 'e' && !pass.spellings.byHead.has('e')
}

function scriptsOfExponent(pass: Pass): void {
  for (;;) {
    const next = pass.tokens[pass.at]
    if (next?.kind !== 'sign' || next.spaced) return
    if (next.text === '_') {
      step(pass)
      if (pass.tokens[pass.at]?.text === '{' && pass.out.at(-1)?.text === '_') copyBracket(pass)
    } else if (next.text === '[') copyBracket(pass)
    else return
  }
}

function copyBracket(pass: Pass): void {
  let depth = 0
  do {
    const next = pass.tokens[pass.at]
    if (next === undefined || next.kind === 'end-of-text') return
    if (next.kind === 'sign' && '([{'.includes(next.text)) depth += 1
    if (next.kind === 'sign' && ')]}'.includes(next.text)) depth -= 1
    step(pass)
  } while (depth > 0)
}

function open(first: Token): Token {
  return token('sign', '{', first.start, first.start)
}

function close(last: Token): Token {
  return token('sign', '}', last.end, last.end)
}

/** Length of the longest declared subscript of the head before `_` that the run begins with; 0 without one. */
function declaredSubscript(pass: Pass, run: string): number {
  const head = pass.out.at(-2)
  let longest = 0
  for (const spelling of pass.spellings.byHead.get(head?.text ?? '') ?? []) {
    const { subscript } = spelling
    if (subscript !== null && subscript.length > longest && run.startsWith(subscript)) {
      longest = subscript.length
    }
  }
  return longest
}

/** An index, or a letter that may be bound by a sum. */
function isIndexLike(pass: Pass, piece: Token | undefined): boolean {
  if (piece === undefined) return false
  const bare = pass.spellings.byHead.get(piece.text)
  if (bare === undefined) return piece.text.length === 1 && !isWord(pass.spellings, piece.text)
  return bare.some((one) => one.symbol.role === 'index')
}

function cut(run: Token, length: number): readonly [Token, Token | null] {
  const middle = run.start + length
  const first = { ...run, text: run.text.slice(0, length), end: middle }
  if (length >= run.text.length) return [first, null]
  return [first, token('word', run.text.slice(length), middle, run.end)]
}
