import { COMBINING_ACCENTS, greekName, SUBSCRIPTS, SUPERSCRIPTS, UNICODE_SIGNS } from './characters'
import { chineseKeyword, keywordOf } from './keywords'
import { takeArgument } from './lexArgument'
import { lexCommand } from './lexCommand'
import { emit, type Lexer, peekCharacter, skipSpace } from './lexer'
import { type Token, token } from './token'
import { refuse } from './unreadable'
import type { Format } from './vocabulary'

/**
 * Cuts a text into tokens, in one pass. Both formats share it: LaTeX commands are understood in plain text and
 * Unicode in LaTeX. They differ where the same characters mean different things: in LaTeX a line's end is a space
 * and a script takes one character; in plain text a line's end ends a row and scripts are left to `splitWords`.
 */
export function lex(text: string, format: Format): Token[] {
  const lexer: Lexer = { text, format, at: 0, out: [], spaced: true, depth: 0, lefts: [], lexOne }
  while (lexer.at < text.length) lexOne(lexer)
  lexer.out.push(token('end-of-text', '', text.length, text.length, true))
  return lexer.out
}

const SPACE = /[\s\u200b\u2061-\u2064\ufeff]/
const LETTER = /[A-Za-z]/
const DIGIT = /[0-9]/
const IDEOGRAPH = /[\u3400-\u9fff]/
const DOUBLE_SIGNS = new Map(
  Object.entries({
    '**': '^',
    '.*': '.*',
    './': './',
    '.^': '.^',
    '==': '=',
    '!=': '!=',
    '<=': '<=',
    '>=': '>=',
    '||': '‖',
    '..': '..',
    '=>': '⇒',
    '->': '→',
    '<>': '!=',
    '~=': '!=',
    ':=': '=',
    '&&': 'and',
    '=<': '<=',
  }),
)
const SINGLE_SIGNS = new Set([...'+-*/^_()[]{}|,;:=<>?!\'&."'])

function lexOne(lexer: Lexer): void {
  const start = lexer.at
  const character = peekCharacter(lexer)
  if (SPACE.test(character)) return lexSpace(lexer, character)
  if (LETTER.test(character)) return lexLetters(lexer)
  if (DIGIT.test(character) || (character === '.' && DIGIT.test(peekCharacter(lexer, 1))))
    return lexNumber(lexer)
  if (character === '\\') return lexCommand(lexer)
  if ((character === '^' || character === '_') && lexer.format === 'latex')
    return lexScript(lexer, character)
  if (character === '%' || character === '~' || character === '$')
    return lexSpaceLike(lexer, character)
  const pair = DOUBLE_SIGNS.get(character + peekCharacter(lexer, 1))
  if (pair !== undefined && !(pair === '‖' && lexer.format === 'latex')) {
    lexer.at += 2
    return emit(lexer, 'sign', pair, start)
  }
  if (SINGLE_SIGNS.has(character)) {
    lexer.at += 1
    if (character === '(' || character === '[' || character === '{') lexer.depth += 1
    if (character === ')' || character === ']' || character === '}') lexer.depth -= 1
    return emit(lexer, 'sign', character, start)
  }
  return lexUnicode(lexer, character)
}

function lexSpace(lexer: Lexer, character: string): void {
  const start = lexer.at
  lexer.at += 1
  if (character === '\n' && lexer.format === 'plain' && lexer.depth === 0)
    emit(lexer, 'sign', 'row', start)
  lexer.spaced = true
}

/** `~` is LaTeX's space; `$` around a formula changes nothing; `%` has no meaning in either spelling. */
function lexSpaceLike(lexer: Lexer, character: string): void {
  if (character === '~' && peekCharacter(lexer, 1) === '=') {
    lexer.at += 2
    return emit(lexer, 'sign', '!=', lexer.at - 2)
  }
  if (character === '%') unexpected(lexer, character)
  lexer.at += 1
  lexer.spaced = true
}

/** A run of letters; digits may follow a letter, as in `z2`. */
function lexLetters(lexer: Lexer): void {
  const start = lexer.at
  let word = ''
  for (;;) {
    const character = peekCharacter(lexer)
    if (!LETTER.test(character) && !DIGIT.test(character)) break
    const accent = COMBINING_ACCENTS.get(lexer.text.charAt(lexer.at + 1))
    if (accent !== undefined) {
      if (word !== '') break
      lexer.at += 2
      return emit(lexer, 'word', character + accent, start, true)
    }
    word += character
    lexer.at += 1
  }
  const keyword = lexer.format === 'plain' ? keywordOf(word) : null
  emit(lexer, keyword === null ? 'word' : 'keyword', keyword ?? word, start)
}

/** Digits with a decimal part and, in plain text, an exponent of ten. */
function lexNumber(lexer: Lexer): void {
  const start = lexer.at
  let digits = takeDigits(lexer)
  if (peekCharacter(lexer) === '.' && DIGIT.test(peekCharacter(lexer, 1))) {
    lexer.at += 1
    digits += `.${takeDigits(lexer)}`
  }
  if (lexer.format === 'plain' && /[eE]/.test(peekCharacter(lexer))) {
    const sign = /[+-]/.test(peekCharacter(lexer, 1)) ? peekCharacter(lexer, 1) : ''
    if (DIGIT.test(peekCharacter(lexer, 1 + sign.length))) {
      lexer.at += 1 + sign.length
      digits += `e${sign}${takeDigits(lexer)}`
    }
  }
  emit(lexer, 'number', digits.startsWith('.') ? `0${digits}` : digits, start)
}

function takeDigits(lexer: Lexer): string {
  let digits = ''
  while (DIGIT.test(peekCharacter(lexer))) {
    digits += peekCharacter(lexer)
    lexer.at += 1
  }
  return digits
}

/** In LaTeX a script takes a group or one character; both become a group. A bracket is taken whole, as it was meant. */
function lexScript(lexer: Lexer, sign: string): void {
  const start = lexer.at
  lexer.at += 1
  emit(lexer, 'sign', sign, start)
  skipSpace(lexer)
  const next = peekCharacter(lexer)
  if (next === '{' || next === '(' || next === '[' || next === '') return
  const open = lexer.at
  const argument = takeArgument(lexer)
  lexer.out.push(
    token('sign', '{', open, open),
    ...argument,
    token('sign', '}', lexer.at, lexer.at),
  )
}

function lexUnicode(lexer: Lexer, character: string): void {
  const start = lexer.at
  if (SUPERSCRIPTS.has(character)) return lexRaised(lexer, '^', SUPERSCRIPTS)
  if (SUBSCRIPTS.has(character)) return lexRaised(lexer, '_', SUBSCRIPTS)
  const sign = UNICODE_SIGNS.get(character)
  if (sign !== undefined) {
    lexer.at += 1
    return emit(lexer, 'sign', sign, start)
  }
  const greek = greekName(character)
  if (greek !== null) {
    lexer.at += 1
    const accent = COMBINING_ACCENTS.get(lexer.text.charAt(lexer.at))
    if (accent !== undefined) lexer.at += 1
    return emit(lexer, 'word', greek + (accent ?? ''), start, true)
  }
  if (IDEOGRAPH.test(character)) return lexIdeographs(lexer)
  const [letter, mark] = [...character.normalize('NFD')]
  const accent = COMBINING_ACCENTS.get(mark ?? '')
  if (letter !== undefined && LETTER.test(letter) && accent !== undefined) {
    lexer.at += 1
    return emit(lexer, 'word', letter + accent, start, true)
  }
  const point = lexer.text.codePointAt(start) ?? 0
  const plain = String.fromCodePoint(point).normalize('NFKC')
  if (point > 0xffff && /^[A-Za-z0-9]$/.test(plain)) {
    lexer.at += 2
    if (point === 0x1d7d9 || point === 0x1d7cf) return emit(lexer, 'word', 'bold1', start, true)
    return emit(lexer, DIGIT.test(plain) ? 'number' : 'word', plain, start)
  }
  if (plain === 'R' || plain === 'h') {
    lexer.at += 1
    return emit(lexer, 'word', plain, start)
  }
  unexpected(lexer, String.fromCodePoint(point))
}

/** Neighbouring raised (lowered) characters are one script. */
function lexRaised(lexer: Lexer, sign: '^' | '_', table: ReadonlyMap<string, string>): void {
  const first = lexer.at
  emit(lexer, 'sign', sign, first)
  lexer.out.push(token('sign', '{', first, first))
  let digits = ''
  let start = first
  const flush = () => {
    if (digits !== '') lexer.out.push(token('number', digits, start, lexer.at))
    digits = ''
  }
  for (;;) {
    const character = table.get(lexer.text.charAt(lexer.at))
    if (character === undefined) break
    if (DIGIT.test(character)) {
      if (digits === '') start = lexer.at
      digits += character
    } else {
      flush()
      lexer.out.push(
        token(LETTER.test(character) ? 'word' : 'sign', character, lexer.at, lexer.at + 1),
      )
    }
    lexer.at += 1
  }
  flush()
  lexer.out.push(token('sign', '}', lexer.at, lexer.at))
}

function lexIdeographs(lexer: Lexer): void {
  const start = lexer.at
  const found = chineseKeyword(lexer.text.slice(start, start + 4))
  if (found !== null) {
    lexer.at += found.length
    return emit(lexer, 'keyword', found.keyword, start)
  }
  while (
    IDEOGRAPH.test(peekCharacter(lexer)) &&
    chineseKeyword(lexer.text.slice(lexer.at, lexer.at + 4)) === null
  )
    lexer.at += 1
  emit(lexer, 'prose', lexer.text.slice(start, lexer.at), start)
}

function unexpected(lexer: Lexer, character: string): never {
  return refuse({
    code: 'unexpected-character',
    character,
    span: [lexer.at, lexer.at + character.length],
  })
}
