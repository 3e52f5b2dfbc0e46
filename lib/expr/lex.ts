import { ACCENTS, greekName } from './characters'
import { keywordOf } from './keywords'
import { pushGroup } from './lexArgument'
import { lexCommand } from './lexCommand'
import { emit, emitSign, type Lexer, peekCharacter, skipSpace } from './lexer'
import { lexUnicode } from './lexUnicode'
import { SIGNS } from './signs'
import { type Token, token } from './token'
import { refuseAmbiguous } from './unreadable'
import type { Format } from './vocabulary'

/**
 * Cuts a text into tokens, in one pass. Both formats share it: LaTeX commands are understood in plain text and
 * Unicode in LaTeX. They differ where the same characters mean different things: in LaTeX a line's end is a space
 * and a script takes one character; in plain text a line's end ends a row and scripts are left to `splitWords`.
 */
export function lex(text: string, format: Format, scientific = format === 'plain'): Token[] {
  const lexer: Lexer = {
    text,
    format,
    scientific,
    at: 0,
    out: [],
    spaced: true,
    depth: 0,
    nesting: 0,
    lefts: [],
    lexOne,
  }
  while (lexer.at < text.length) lexOne(lexer)
  lexer.out.push(token('end-of-text', '', text.length, text.length, true))
  return lexer.out
}

const SPACE = /[\s\u200b\u2061-\u2064\ufeff]/
const LETTER = /[A-Za-z]/
const DIGIT = /[0-9]/
/** In LaTeX `||` are two bars and `&&` two column ends. */
const LAYOUT_PAIRS = new Set(['‖', 'and'])
const ACCENT_WORDS = new Set(ACCENTS.values())
const SINGLE_SIGNS = new Set([...'+-*/^_()[]{}|,;:=<>?!\'&."'])

function lexOne(lexer: Lexer): void {
  const character = peekCharacter(lexer)
  if (SPACE.test(character)) lexSpace(lexer, character)
  else if (LETTER.test(character)) lexLetters(lexer)
  else if (DIGIT.test(character)) lexNumber(lexer)
  else if (character === '.' && DIGIT.test(peekCharacter(lexer, 1))) lexNumber(lexer)
  else if (character === '\\') lexCommand(lexer)
  else if ('^_'.includes(character) && lexer.format === 'latex') lexScript(lexer, character)
  else if (character === '~' || character === '$') lexSpaceLike(lexer)
  else if (!lexSign(lexer, character)) lexUnicode(lexer, character)
}

/** An operator or bracket of one or two ASCII characters; false where none stands here. */
function lexSign(lexer: Lexer, character: string): boolean {
  const start = lexer.at
  const next = peekCharacter(lexer, 1)
  const pair = next === '' ? undefined : SIGNS.get(character + next)
  if (pair !== undefined && !(LAYOUT_PAIRS.has(pair) && lexer.format === 'latex')) {
    lexer.at += pair === '..' && peekCharacter(lexer, 2) === '.' ? 3 : 2
    emit(lexer, 'sign', pair, start)
    return true
  }
  if (!SINGLE_SIGNS.has(character)) return false
  lexer.at += 1
  emitSign(lexer, character, start)
  return true
}

function lexSpace(lexer: Lexer, character: string): void {
  const start = lexer.at
  lexer.at += 1
  if (character === '\n' && lexer.format === 'plain' && lexer.depth === 0)
    emit(lexer, 'sign', 'row', start)
  lexer.spaced = true
}

/** `~` is LaTeX's space and `$` around a formula changes nothing; `~=` is ≠. */
function lexSpaceLike(lexer: Lexer): void {
  const start = lexer.at
  const unequal = lexer.text.startsWith('~=', start)
  lexer.at += unequal ? 2 : 1
  if (unequal) emit(lexer, 'sign', '!=', start)
  else lexer.spaced = true
}

/** A run of letters; digits may follow a letter, as in `z2`. A letter with a combining mark is a word by itself. */
function lexLetters(lexer: Lexer): void {
  const start = lexer.at
  let word = ''
  for (;;) {
    const character = peekCharacter(lexer)
    if (!LETTER.test(character) && !DIGIT.test(character)) break
    const accent = ACCENTS.get(lexer.text.charAt(lexer.at + 1))
    if (accent !== undefined && word !== '') break
    word += character
    lexer.at += 1
    if (accent === undefined) continue
    lexer.at += 1
    emit(lexer, 'word', word + accent, start, true)
    return
  }
  if (word === 'leaky' && lexer.text.startsWith('_relu', lexer.at)) {
    lexer.at += 5
    word = 'leakyrelu'
  }
  const keyword = lexer.format === 'plain' || isBareKeyword(lexer, word) ? keywordOf(word) : null
  if (keyword !== null) emit(lexer, 'keyword', keyword, start)
  else if (word === 'partial') emit(lexer, 'sign', '∂', start)
  else if (ACCENT_WORDS.has(word) && peekCharacter(lexer) === '(') lexAccentCall(lexer, word, start)
  else emit(lexer, 'word', word, start)
}

/** In LaTeX a run of letters is a product; a long word of cases, or `if` where a condition begins, is that word. */
function isBareKeyword(lexer: Lexer, word: string): boolean {
  const before = lexer.out.at(-1)?.text
  return word.length > 3 || (word === 'if' && (before === '&' || before === ','))
}

/** `hat(y)` is the one letter that `\hat{y}` is. */
function lexAccentCall(lexer: Lexer, accent: string, start: number): void {
  const base = /^\(\s*([A-Za-z]+|[\u0370-\u03ff])\s*\)/.exec(
    lexer.text.slice(lexer.at, lexer.at + 40),
  )
  const letter = base?.[1]
  if (base === null || letter === undefined) {
    emit(lexer, 'word', accent, start)
    return
  }
  lexer.at += base[0].length
  emit(lexer, 'word', (greekName(letter) ?? letter) + accent, start, true)
}

/** Digits with a decimal part and, where numerals may have one, an exponent of ten; elsewhere `1e-3` may be that or 1·e − 3. */
function lexNumber(lexer: Lexer): void {
  const start = lexer.at
  let digits = takeDigits(lexer)
  if (peekCharacter(lexer) === '.' && DIGIT.test(peekCharacter(lexer, 1))) {
    lexer.at += 1
    digits += `.${takeDigits(lexer)}`
  }
  if (peekCharacter(lexer) === '.' && /[-−+)]/.test(peekCharacter(lexer, 1))) lexer.at += 1
  const [letter, next] = [peekCharacter(lexer), peekCharacter(lexer, 1)]
  const sign = /[+-]/.test(next) ? next : ''
  const isTens = letter === 'e' || (lexer.scientific && letter === 'E')
  if (isTens && DIGIT.test(peekCharacter(lexer, 1 + sign.length))) {
    lexer.at += 1 + sign.length
    const exponent = sign + takeDigits(lexer)
    if (!lexer.scientific) {
      refuseAmbiguous(
        lexer.text,
        [start, lexer.at],
        `${digits}\\cdot 10^{${exponent}}`,
        `${digits}\\cdot e${exponent}`,
      )
    }
    digits += `e${exponent}`
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
  pushGroup(lexer)
  if (DIGIT.test(next) && DIGIT.test(peekCharacter(lexer))) refuseDigits(lexer, start, open)
}

/** `x^10` is x¹0 for LaTeX, which nobody means: both ways are offered. */
function refuseDigits(lexer: Lexer, start: number, open: number): never {
  const { text, at } = lexer
  const [sign, first] = [text.slice(start, open), text.slice(open, at)]
  const digits = takeDigits(lexer)
  return refuseAmbiguous(
    text,
    [start, lexer.at],
    `${sign}{${first}${digits}}`,
    `${sign}{${first}}\\cdot ${digits}`,
  )
}
