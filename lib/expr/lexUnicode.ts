import { ACCENTS, greekName, scriptOf } from './characters'
import { chineseKeyword } from './keywords'
import { emit, emitSign, type Lexer, peekCharacter } from './lexer'
import { SIGNS } from './signs'
import { type TokenKind, token } from './token'
import { refuse } from './unreadable'

const LETTER = /[A-Za-z]/
const DIGIT = /[0-9]/
const IDEOGRAPH = /[\u3400-\u9fff]/
const BOLD_ONES = new Set(['𝟙', '𝟏'])

/** Cuts what is written beyond ASCII: signs, raised and lowered characters, Greek, accented letters, Chinese words. */
export function lexUnicode(lexer: Lexer, character: string): void {
  const sign = SIGNS.get(character)
  if (scriptOf(character) !== null) lexScripts(lexer)
  else if (sign !== undefined) {
    lexer.at += 1
    emitSign(lexer, sign, lexer.at - 1)
  } else if (IDEOGRAPH.test(character)) lexIdeographs(lexer)
  else lexSymbol(lexer)
}

function take(lexer: Lexer, kind: TokenKind, text: string, length: number): void {
  const start = lexer.at
  lexer.at += length
  emit(lexer, kind, text, start, kind === 'word')
}

/** Greek letters, letters with an accent of their own (`ŷ`) or behind them, and those of mathematical alphabets. */
function lexSymbol(lexer: Lexer): void {
  const written = String.fromCodePoint(lexer.text.codePointAt(lexer.at) ?? 0)
  const { length } = written
  const [base = '', mark = '', below = ''] = [...written.normalize('NFKD')]
  const letter = greekName(base) ?? base
  const behind = ACCENTS.get(lexer.text.charAt(lexer.at + length))
  const accent = ACCENTS.get(mark) ?? behind
  if (mark === '\u2044') lexVulgar(lexer, base, below)
  else if (!/^[A-Za-z0-9]+$/.test(letter) || (mark !== '' && !ACCENTS.has(mark))) {
    refuse({
      code: 'unexpected-character',
      character: written,
      span: [lexer.at, lexer.at + length],
    })
  } else if (BOLD_ONES.has(written)) take(lexer, 'word', 'bold1', length)
  else if (DIGIT.test(letter)) take(lexer, 'number', letter, length)
  else if (mark !== '') take(lexer, 'word', letter + accent, length)
  else take(lexer, 'word', letter + (accent ?? ''), accent === undefined ? length : length + 1)
}

/** `½` is a fraction in brackets of its own. */
function lexVulgar(lexer: Lexer, above: string, below: string): void {
  take(lexer, 'sign', '(', 1)
  const { at } = lexer
  for (const [kind, text] of [
    ['number', above],
    ['sign', '/'],
    ['number', below],
    ['sign', ')'],
  ] as const) {
    lexer.out.push(token(kind, text, at - 1, at))
  }
}

/** Neighbouring raised (lowered) characters are one script. */
function lexScripts(lexer: Lexer): void {
  const first = lexer.at
  const script = scriptOf(lexer.text.charAt(first))
  emit(lexer, 'sign', script ?? '', first)
  lexer.out.push(token('sign', '{', first, first))
  let digits = ''
  while (scriptOf(lexer.text.charAt(lexer.at)) === script) {
    const character = lexer.text.charAt(lexer.at).normalize('NFKC')
    lexer.at += 1
    if (DIGIT.test(character)) {
      digits += character
      if (
        scriptOf(lexer.text.charAt(lexer.at)) === script &&
        DIGIT.test(lexer.text.charAt(lexer.at).normalize('NFKC'))
      )
        continue
      lexer.out.push(token('number', digits, lexer.at - digits.length, lexer.at))
      digits = ''
    } else {
      const letter = LETTER.test(character) ? character : greekName(character)
      const sign = SIGNS.get(character) ?? character
      lexer.out.push(
        token(letter === null ? 'sign' : 'word', letter ?? sign, lexer.at - 1, lexer.at),
      )
    }
  }
  lexer.out.push(token('sign', '}', lexer.at, lexer.at))
}

function lexIdeographs(lexer: Lexer): void {
  const start = lexer.at
  const keyword = keywordHere(lexer)
  if (keyword !== null) {
    lexer.at += keyword.length
    emit(lexer, 'keyword', keyword.keyword, start)
    return
  }
  while (IDEOGRAPH.test(peekCharacter(lexer)) && keywordHere(lexer) === null) lexer.at += 1
  emit(lexer, 'prose', lexer.text.slice(start, lexer.at), start)
}

function keywordHere(lexer: Lexer) {
  return chineseKeyword(lexer.text.slice(lexer.at, lexer.at + 4))
}
