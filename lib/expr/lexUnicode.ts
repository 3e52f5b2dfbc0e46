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
  else lexSymbol(lexer, character)
}

function take(lexer: Lexer, kind: TokenKind, text: string, length: number): void {
  const start = lexer.at
  lexer.at += length
  emit(lexer, kind, text, start, kind === 'word')
}

/** Greek letters, letters with an accent of their own (`ŷ`), and the letters and digits of mathematical alphabets. */
function lexSymbol(lexer: Lexer, character: string): void {
  const greek = greekName(character)
  const after = ACCENTS.get(lexer.text.charAt(lexer.at + 1))
  if (greek !== null) {
    take(lexer, 'word', greek + (after ?? ''), after === undefined ? 1 : 2)
    return
  }
  const [letter = '', mark = ''] = [...character.normalize('NFD')]
  const accent = ACCENTS.get(mark)
  if (LETTER.test(letter) && accent !== undefined) {
    take(lexer, 'word', letter + accent, 1)
    return
  }
  const point = lexer.text.codePointAt(lexer.at) ?? 0
  const written = String.fromCodePoint(point)
  const ordinary = written.normalize('NFKC')
  const fancyGreek = greekName(ordinary)
  if (fancyGreek !== null) {
    take(lexer, 'word', fancyGreek, written.length)
    return
  }
  const [above, below] = ordinary.split('\u2044')
  if (above !== undefined && below !== undefined) {
    lexVulgar(lexer, above, below)
    return
  }
  if (!/^[A-Za-z0-9]$/.test(ordinary)) {
    refuse({
      code: 'unexpected-character',
      character: written,
      span: [lexer.at, lexer.at + written.length],
    })
  }
  const over = ACCENTS.get(lexer.text.charAt(lexer.at + written.length))
  if (over !== undefined && LETTER.test(ordinary)) {
    take(lexer, 'word', ordinary + over, written.length + 1)
    return
  }
  if (BOLD_ONES.has(written)) take(lexer, 'word', 'bold1', written.length)
  else take(lexer, DIGIT.test(ordinary) ? 'number' : 'word', ordinary, written.length)
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
