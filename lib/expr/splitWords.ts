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
  if (present.kind === 'sign' && present.text === '.^') {
    elementwisePower(pass, present)
    return
  }
  pass.out.push(present)
  if (present.kind !== 'sign' || pass.format !== 'plain') return
  if (present.text === '_') subscript(pass)
  if (present.text === '^') superscript(pass)
}

function subscript(pass: Pass): void {
  const next = pass.tokens[pass.at]
  if (next === undefined) return
  if (next.kind === 'number') {
    group(pass, [next])
    return
  }
  if (next.kind !== 'word') return
  pass.at += 1
  if (next.whole) {
    pass.at -= 1
    group(pass, [next])
    return
  }
  const declared = declaredSubscript(pass, next.text)
  if (declared > 0) {
    const [taken, rest] = cut(next, declared)
    pass.out.push(open(taken), taken, close(taken))
    if (rest !== null) pass.out.push(...wordPieces(pass, rest))
    return
  }
  const found = wordPieces(pass, next)
  let count = 0
  while (count < found.length && isIndexLike(pass, found[count])) count += 1
  const taken = found.slice(0, Math.max(1, count))
  const [first] = taken
  const last = taken.at(-1)
  if (first === undefined || last === undefined) return
  pass.out.push(open(first), ...taken, close(last), ...found.slice(taken.length))
}

function superscript(pass: Pass): void {
  const start = pass.at
  const sign = pass.tokens[start]
  const signed = sign?.kind === 'sign' && (sign.text === '-' || sign.text === '+')
  const next = pass.tokens[signed ? start + 1 : start]
  if (next === undefined || sign === undefined) return
  if (next.kind === 'sign' && next.text === '⊤') {
    pass.at = start + 1
    pass.out.push(open(next), next, close(next))
    return
  }
  if (signed && next.kind === 'sign' && next.text === '(') {
    signedBracket(pass, sign)
    return
  }
  if (next.kind !== 'number' && next.kind !== 'word') return
  pass.at = signed ? start + 2 : start + 1
  const [taken, ...rest] = next.kind === 'number' ? [next] : exponentPieces(pass, next)
  if (taken === undefined) return
  pass.out.push(open(sign))
  if (signed) pass.out.push(sign)
  pass.out.push(taken)
  if (rest.length === 0 && baseHasNoEntries(pass, start)) scriptsOfExponent(pass)
  pass.out.push(close(pass.out.at(-1) ?? taken), ...rest)
}

/** `e^-(x+y)`: the bracket with its sign, where no further power follows. */
function signedBracket(pass: Pass, sign: Token): void {
  const start = pass.out.length
  const { at } = pass
  pass.at += 1
  pass.out.push(open(sign), sign)
  copyBracket(pass)
  pass.out.push(close(pass.out.at(-1) ?? sign))
  if (pass.tokens[pass.at]?.text !== '^') return
  pass.at = at
  pass.out.length = start
}

/** `a .^ 2`, `a .^-1` and `a .^ (b + c)` are the power `^{.* …}`, as LaTeX writes it. */
function elementwisePower(pass: Pass, sign: Token): void {
  const { start, end } = sign
  pass.out.push(token('sign', '^', start, end), open(sign), token('sign', '.*', start, end))
  const minus = pass.tokens[pass.at]
  if (minus?.kind === 'sign' && (minus.text === '-' || minus.text === '+')) {
    pass.at += 1
    pass.out.push(minus)
  }
  const next = pass.tokens[pass.at]
  if (next === undefined) return
  if (next.kind === 'sign' && '([{'.includes(next.text)) copyBracket(pass)
  else if (next.kind === 'number') {
    pass.at += 1
    pass.out.push(next)
  } else if (next.kind === 'word') {
    pass.at += 1
    const [first, ...rest] = wordPieces(pass, next)
    if (first !== undefined) pass.out.push(first, close(first), ...rest)
    return
  }
  pass.out.push(close(pass.out.at(-1) ?? sign))
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

function group(pass: Pass, content: readonly Token[]): void {
  const [first] = content
  const last = content.at(-1)
  if (first === undefined || last === undefined) return
  pass.at += content.length
  pass.out.push(open(first), ...content, close(last))
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
