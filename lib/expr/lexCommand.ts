import {
  ACCENTS,
  BOLD_FONTS,
  COMMAND_SIGNS,
  COMMAND_WORDS,
  CONSTRUCTIONS,
  FONTS,
  LITERAL_WORDS,
  SILENT,
  TEXT_COMMANDS,
} from './commands'
import { chineseKeyword, keywordOf } from './keywords'
import { takeArgument } from './lexArgument'
import { emit, type Lexer, peekCharacter, skipSpace } from './lexer'
import { type Token, token } from './token'
import { refuse } from './unreadable'

/** Cuts one LaTeX command with what belongs to it. */
export function lexCommand(lexer: Lexer): void {
  const start = lexer.at
  const name = /^\\([A-Za-z]+|[\s\S]?)/.exec(lexer.text.slice(start, start + 40))?.[1] ?? ''
  lexer.at += 1 + name.length
  const sign = COMMAND_SIGNS.get(name)
  const word = LITERAL_WORDS.has(name) ? name : COMMAND_WORDS.get(name)
  const accent = ACCENTS.get(name)
  const construction = CONSTRUCTIONS.get(name)
  if (name === 'left' || name === 'mleft') lexLeft(lexer)
  else if (name === 'right' || name === 'mright') lexRight(lexer)
  else if (SILENT.has(name) || /^\s?$/.test(name)) lexer.spaced = true
  else if (sign !== undefined) lexSign(lexer, sign, start)
  else if (word !== undefined) emit(lexer, 'word', word, start, true)
  else if (accent !== undefined) lexAccent(lexer, accent, start)
  else if (TEXT_COMMANDS.has(name)) lexText(lexer, start)
  else if (FONTS.has(name)) lexFont(lexer, name, start)
  else if (construction !== undefined) lexConstruction(lexer, construction, start)
  else if (name === 'begin' || name === 'end') lexEnvironment(lexer, name, start)
  else if (name === 'not') lexNot(lexer, start)
  else if (name === 'placeholder') lexPlaceholder(lexer, start)
  else refuse({ code: 'unknown-command', command: `\\${name}`, span: [start, lexer.at] })
}

/** `\not=` is ≠; any other negated relation is unknown. */
function lexNot(lexer: Lexer, start: number): void {
  skipSpace(lexer)
  if (peekCharacter(lexer) !== '=') {
    refuse({ code: 'unknown-command', command: '\\not', span: [start, lexer.at] })
  }
  lexer.at += 1
  emit(lexer, 'sign', '!=', start)
}

function lexSign(lexer: Lexer, sign: string, start: number): void {
  if (sign === '{' || sign === '[' || sign === '(') lexer.depth += 1
  if (sign === '}' || sign === ']' || sign === ')') lexer.depth -= 1
  emit(lexer, 'sign', sign, start)
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
  if (left === '{') lexSign(lexer, '}', start)
}

/** `\hat{y}` is the one letter `yhat`; `\hat{y_k}` carries the hat on the letter alone. */
function lexAccent(lexer: Lexer, accent: string, start: number): void {
  const [head, ...rest] = takeArgument(lexer)
  if (head === undefined || head.kind !== 'word') {
    refuse({
      code: 'expected',
      expected: 'letter',
      found: head?.text ?? '',
      span: [start, lexer.at],
    })
  }
  const stray = rest.length > 0 && !"^_'".includes(rest[0]?.text ?? '') ? rest[0] : undefined
  if (stray !== undefined) {
    refuse({
      code: 'expected',
      expected: '}',
      found: stray.text,
      span: [stray.start, stray.end],
    })
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
  if (argument.length === 1 && only !== undefined && BOLD_FONTS.has(font)) {
    const bold =
      only.kind === 'number' && (only.text === '1' || only.text === '0')
        ? `bold${only.text}`
        : only.text === 'I' && font === 'mathbb'
          ? 'bold1'
          : null
    if (bold !== null) {
      lexer.spaced = spaced
      emit(lexer, 'word', bold, start, true)
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
  const close = lexer.text.indexOf('}', lexer.at)
  if (close < 0) refuse({ code: 'unclosed', open: '{', close: '}', span: [lexer.at, lexer.at + 1] })
  const inner = lexer.text.slice(lexer.at + 1, close)
  const words = inner
    .replace(/\\[ ,;!:]/g, ' ')
    .trim()
    .replace(/[,，:：;；]+$/, '')
    .trim()
  const chinese = chineseKeyword(words)
  const keyword =
    keywordOf(words) ??
    (chinese !== null && chinese.length === words.length ? chinese.keyword : null)
  if (keyword !== null) {
    lexer.at = close + 1
    emit(lexer, 'keyword', keyword, start)
    return
  }
  if (/^[A-Za-z]+$/.test(words)) {
    lexer.at = close + 1
    emit(lexer, 'word', words, start, words.length > 1)
    return
  }
  if (/\\|_|\^|=|^[0-9]+$/.test(words)) {
    lexFont(lexer, 'mathrm', start)
    return
  }
  lexer.at = close + 1
  const stop = /[,，;；]/.exec(inner)?.[0]
  if (words !== '') emit(lexer, 'prose', words, start)
  else if (stop !== undefined) emit(lexer, 'sign', stop === ';' || stop === '；' ? ';' : ',', start)
  lexer.spaced = true
}

/** A construction, its arguments made groups (`\frac12` too). `\sqrt` keeps its bracket for the parser. */
function lexConstruction(lexer: Lexer, construction: string, start: number): void {
  emit(lexer, 'command', construction, start)
  skipSpace(lexer)
  if (construction === 'sqrt' && peekCharacter(lexer) === '[') return
  for (let wanted = construction === 'frac' ? 2 : 1; wanted > 0; wanted -= 1) {
    skipSpace(lexer)
    const open = lexer.at
    const argument = takeArgument(lexer)
    const inner = lexer.at - 1
    const braced = lexer.text.charAt(open) === '{'
    lexer.out.push(token('sign', '{', open, braced ? open + 1 : open))
    for (const piece of argument) lexer.out.push(piece)
    lexer.out.push(token('sign', '}', braced ? inner : lexer.at, lexer.at))
  }
}

function lexEnvironment(lexer: Lexer, side: 'begin' | 'end', start: number): void {
  const rest = lexer.text.slice(lexer.at, lexer.at + 40)
  const name = /^\s*\{\s*([A-Za-z]+\*?)\s*\}/.exec(rest)
  if (name === null) {
    refuse({
      code: 'expected',
      expected: '{',
      found: rest.slice(0, 1),
      span: [start, lexer.at],
    })
  }
  lexer.at += name[0].length
  const columns = /^\s*\{[lcr|\s@{}]*\}/.exec(lexer.text.slice(lexer.at, lexer.at + 40))
  if (side === 'begin' && name[1] === 'array' && columns !== null) lexer.at += columns[0].length
  lexer.depth += side === 'begin' ? 1 : -1
  emit(lexer, side, name[1] ?? '', start)
}

function lexPlaceholder(lexer: Lexer, start: number): void {
  const argument = peekCharacter(lexer) === '{' ? takeArgument(lexer) : []
  if (argument.length === 0) refuse({ code: 'placeholder', span: [start, lexer.at] })
  for (const piece of argument) lexer.out.push(piece)
}
