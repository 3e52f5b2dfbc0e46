import { ACCENTS, halfWidth } from './characters'
import { COMMAND_WORDS, commandKind, LETTERS } from './commands'
import { FUNCTION_WORDS } from './functionNames'
import { chineseKeyword, keywordOf } from './keywords'
import { pushGroup, takeArgument } from './lexArgument'
import { emit, emitSign, type Lexer, peekCharacter, skipSpace } from './lexer'
import { SIGNS } from './signs'
import { type Token, token } from './token'
import { refuse } from './unreadable'

/** Cuts one LaTeX command with what belongs to it. */
export function lexCommand(lexer: Lexer): void {
  const start = lexer.at
  const name = /^\\([A-Za-z]+|[\s\S]?)/.exec(lexer.text.slice(start, start + 40))?.[1] ?? ''
  lexer.at += 1 + name.length
  const sign = SIGNS.get(name)
  const accent = ACCENTS.get(name)
  if (/^\s?$/.test(name)) lexer.spaced = true
  else if (name === '\\') lexRow(lexer, start)
  else if (sign !== undefined) emitSign(lexer, sign, start)
  else if (accent !== undefined) lexAccent(lexer, accent, start)
  else {
    const known = commandKind(name)
    if (known !== null) lexKnown(lexer, known, name, start)
    else emit(lexer, 'word', wordOf(name) ?? unknown(lexer, name, start), start, true)
  }
}

/** The letter, name or function that a command spells, or null. */
function wordOf(name: string): string | null {
  if (LETTERS.has(name) || FUNCTION_WORDS.has(name)) return name
  const variant = /^var([a-z]+)$/.exec(name)?.[1] ?? ''
  return (LETTERS.has(variant) ? variant : COMMAND_WORDS.get(name)) ?? null
}

function unknown(lexer: Lexer, name: string, start: number): never {
  return refuse({ code: 'unknown-command', command: `\\${name}`, span: [start, lexer.at] })
}

function lexKnown(lexer: Lexer, known: string, name: string, start: number): void {
  if (known === 'silent') lexer.spaced = true
  else if (known === 'left') lexLeft(lexer)
  else if (known === 'right') lexRight(lexer)
  else if (known === 'skipped') skipArgument(lexer)
  else if (known === 'text') lexText(lexer, start)
  else if (known === 'font' || known === 'bold') lexFont(lexer, name, start)
  else if (known === 'begin' || known === 'end') lexEnvironment(lexer, known, start)
  else if (known === 'not') lexNot(lexer, start)
  else if (known === 'forall') emit(lexer, 'prose', '∀', start)
  else if (known === 'placeholder') lexPlaceholder(lexer, start)
  else lexConstruction(lexer, known, start)
}

/** `\tag{2}` and `\hspace*{1em}` say nothing about the formula. */
function skipArgument(lexer: Lexer): void {
  if (peekCharacter(lexer) === '*') lexer.at += 1
  const close = braceAfter(lexer)
  if (close >= 0) lexer.at = close + 1
  lexer.spaced = true
}

/** Where the brace that opens next is closed; -1 where none opens or none closes. */
function braceAfter(lexer: Lexer): number {
  skipSpace(lexer)
  let depth = 0
  for (let at = lexer.at; at < lexer.text.length; at += 1) {
    const character = lexer.text.charAt(at)
    if (character === '\\') at += 1
    else if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    if (depth === 0) return at > lexer.at ? at : -1
  }
  return -1
}

/** `\\` ends a row; a length after it (`\\[4pt]`) is its distance to the next. */
function lexRow(lexer: Lexer, start: number): void {
  const length = /^\*?(\s*\[\s*-?[0-9.]+\s*(pt|ex|em|mm|cm|in|mu|px)\s*\])?/.exec(
    lexer.text.slice(lexer.at, lexer.at + 40),
  )
  lexer.at += length?.[0].length ?? 0
  emit(lexer, 'sign', 'row', start)
}

/** `\not=` is ≠; any other negated relation is unknown. */
function lexNot(lexer: Lexer, start: number): void {
  skipSpace(lexer)
  if (peekCharacter(lexer) !== '=') unknown(lexer, 'not', start)
  lexer.at += 1
  emit(lexer, 'sign', '!=', start)
}

/** `\left` itself says nothing; what it grew is kept, because `\right.` closes a brace that was opened by `\left\{`. */
function lexLeft(lexer: Lexer): void {
  skipSpace(lexer)
  const rest = lexer.text.slice(lexer.at, lexer.at + 8)
  lexer.lefts.push(/^(\\\{|\\lbrace)/.test(rest) ? '{' : '')
  if (rest.startsWith('.')) lexer.at += 1
}

function lexRight(lexer: Lexer): void {
  const start = lexer.at
  skipSpace(lexer)
  const left = lexer.lefts.pop()
  if (peekCharacter(lexer) !== '.') return
  lexer.at += 1
  if (left === '{') emitSign(lexer, '}', start)
}

/** `\hat{y}` is the one letter `yhat`; `\hat{y_k}` carries the hat on the letter alone. */
function lexAccent(lexer: Lexer, accent: string, start: number): void {
  const [head, ...rest] = takeArgument(lexer)
  if (head === undefined || head.kind !== 'word') {
    refuse({
      code: 'expected',
      expected: 'letter',
      found: head?.text ?? '}',
      span: [start, lexer.at],
    })
  }
  const [stray] = rest
  const squared = rest.some(({ text }, at) => text === '^' && rest[at + 2]?.kind === 'number')
  if (stray !== undefined && (squared || !"^_'".includes(stray.text))) {
    const what = lexer.text.slice(start, lexer.at)
    refuse({ code: 'unsupported', what, span: [start, lexer.at] })
  }
  const end = rest.length === 0 ? lexer.at : head.end
  lexer.out.push(token('word', head.text + accent, start, end, lexer.spaced, true), ...rest)
  lexer.spaced = false
}

/** A font changes nothing but a 1, a 0 and a blackboard I; as a script's argument its braces still group. */
function lexFont(lexer: Lexer, font: string, start: number): void {
  const spaced = lexer.spaced
  const argument = takeArgument(lexer)
  const [only] = argument
  if (argument.length === 1 && only !== undefined && commandKind(font) === 'bold') {
    const digit = only.text === 'I' && font === 'mathbb' ? '1' : only.text
    if (/^[01]$/.test(digit)) {
      lexer.spaced = spaced
      emit(lexer, 'word', `bold${digit}`, start, true)
      return
    }
  }
  const before = lexer.out.at(-1)?.text
  const grouped: Token[] =
    argument.length > 1 && (before === '^' || before === '_')
      ? [token('sign', '{', start, start), ...argument, token('sign', '}', lexer.at, lexer.at)]
      : argument
  grouped.forEach((piece, position) => {
    lexer.out.push(position === 0 ? { ...piece, spaced } : piece)
  })
  lexer.spaced = false
}

/** `\text{…}`: a word of cases, a function, a name, or prose. */
function lexText(lexer: Lexer, start: number): void {
  if (peekCharacter(lexer) === '*') lexer.at += 1
  skipSpace(lexer)
  if (peekCharacter(lexer) !== '{') {
    lexFont(lexer, 'mathrm', start)
    return
  }
  const close = braceAfter(lexer)
  if (close < 0) refuse({ code: 'unclosed', open: '{', close: '}', span: [lexer.at, lexer.at + 1] })
  const inner = lexer.text.slice(lexer.at + 1, close)
  if (inner.includes('$')) lexMathInText(lexer, close)
  else if (/\\[^ ,;!:]|_|\^|=|^\s*([0-9]+|[()[\]])\s*$/.test(inner)) lexFont(lexer, 'mathrm', start)
  else lexWords(lexer, inner, close + 1, start)
}

/** Words as text, up to the offset `after`: a word of cases, a function, a name, or prose. */
function lexWords(lexer: Lexer, inner: string, after: number, start: number): void {
  const stop = /^\s*([,，;；。:：])/.exec(inner)?.[1]
  if (stop !== undefined && inner.trim() !== stop) {
    emit(lexer, 'sign', stopSign(stop), start)
    lexWords(lexer, inner.slice(inner.indexOf(stop) + 1), after, start)
    return
  }
  const words = inner
    .replace(/\\[ ,;!:]/g, ' ')
    .trim()
    .replace(/[,，:：;；.。]+$/, '')
    .trim()
  const chinese = chineseKeyword(words)
  const keyword =
    keywordOf(words) ??
    (chinese !== null && chinese.length === words.length ? chinese.keyword : null)
  lexer.at = after
  if (keyword !== null) emit(lexer, 'keyword', keyword, start)
  else if (/^[A-Za-z]+$/.test(words) && !/[:：]\s*$/.test(inner)) {
    emit(lexer, 'word', words, start, words.length > 1)
  } else {
    if (words !== '') emit(lexer, 'prose', words, start)
    else if (stop !== undefined) emit(lexer, 'sign', stopSign(stop), start)
    lexer.spaced = true
  }
}

/** A stop in either script; a Chinese full stop divides like a semicolon. */
function stopSign(stop: string): string {
  return stop === '。' ? ';' : halfWidth(stop)
}

/** `\text{if $i = k$}`: what stands between dollars is mathematics, the rest is text of its own. */
function lexMathInText(lexer: Lexer, close: number): void {
  const pieces = lexer.text.slice(lexer.at + 1, close).split('$')
  let at = lexer.at + 1
  pieces.forEach((piece, position) => {
    const end = at + piece.length
    lexer.at = at
    if (position % 2 === 1) while (lexer.at < end) lexer.lexOne(lexer)
    else if (piece.trim() !== '') lexWords(lexer, piece, end, at)
    at = end + 1
  })
  lexer.at = close + 1
}

/** A construction, its arguments made groups (`\frac12` too). `\sqrt` keeps its bracket for the parser. */
function lexConstruction(lexer: Lexer, construction: string, start: number): void {
  emit(lexer, 'command', construction, start)
  skipSpace(lexer)
  if (construction === 'sqrt' && peekCharacter(lexer) === '[') return
  for (let wanted = construction === 'frac' ? 2 : 1; wanted > 0; wanted -= 1) {
    skipSpace(lexer)
    pushGroup(lexer)
  }
}

function lexEnvironment(lexer: Lexer, side: 'begin' | 'end', start: number): void {
  const rest = lexer.text.slice(lexer.at, lexer.at + 40)
  const name = /^\s*\{\s*([A-Za-z]+\*?)\s*\}/.exec(rest)
  if (name === null) unknown(lexer, side, start)
  lexer.at += name[0].length
  if (side === 'begin') skipColumns(lexer, /arr|tab|at/.test(name[1] ?? ''))
  lexer.depth += side === 'begin' ? 1 : -1
  emit(lexer, side, name[1] ?? '', start)
}

/** `[t]`, `{2}` and `{l@{\quad}r}` after `\begin{…}` lay out its columns. */
function skipColumns(lexer: Lexer, hasColumns: boolean): void {
  const place = /^\s*\[[tbc]\]/.exec(lexer.text.slice(lexer.at, lexer.at + 9))
  lexer.at += place?.[0].length ?? 0
  const close = hasColumns ? braceAfter(lexer) : -1
  if (close >= 0 && /^\{[lcr|\s@{}\\a-z,;!>.\d]*$/.test(lexer.text.slice(lexer.at, close)))
    lexer.at = close + 1
}

function lexPlaceholder(lexer: Lexer, start: number): void {
  const hint = /^\[[^\]]*\]/.exec(lexer.text.slice(lexer.at, lexer.at + 40))
  lexer.at += hint?.[0].length ?? 0
  const argument = peekCharacter(lexer) === '{' ? takeArgument(lexer) : []
  if (argument.length === 0) refuse({ code: 'placeholder', span: [start, lexer.at] })
  for (const piece of argument) lexer.out.push(piece)
}
