import { COMBINING_ACCENTS, greekName, SUBSCRIPTS, SUPERSCRIPTS, UNICODE_SIGNS } from './characters'
import { chineseKeyword } from './keywords'
import { emit, type Lexer, peekCharacter } from './lexer'
import { type TokenKind, token } from './token'
import { refuse } from './unreadable'

const LETTER = /[A-Za-z]/
const DIGIT = /[0-9]/
const IDEOGRAPH = /[\u3400-\u9fff]/
const BOLD_ONES = new Set(['𝟙', '𝟏'])

/** Cuts what is written beyond ASCII: signs, raised and lowered characters, Greek, accented letters, Chinese words. */
export function lexUnicode(lexer: Lexer, character: string): void {
  const sign = UNICODE_SIGNS.get(character)
  if (SUPERSCRIPTS.has(character)) lexRaised(lexer, '^', SUPERSCRIPTS)
  else if (SUBSCRIPTS.has(character)) lexRaised(lexer, '_', SUBSCRIPTS)
  else if (sign !== undefined) take(lexer, 'sign', sign, 1)
  else if (IDEOGRAPH.test(character)) lexIdeographs(lexer)
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
  const after = COMBINING_ACCENTS.get(lexer.text.charAt(lexer.at + 1))
  if (greek !== null) {
    take(lexer, 'word', greek + (after ?? ''), after === undefined ? 1 : 2)
    return
  }
  const [letter = '', mark = ''] = [...character.normalize('NFD')]
  const accent = COMBINING_ACCENTS.get(mark)
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
  if (!/^[A-Za-z0-9]$/.test(ordinary)) {
    refuse({
      code: 'unexpected-character',
      character: written,
      span: [lexer.at, lexer.at + written.length],
    })
  }
  const over = COMBINING_ACCENTS.get(lexer.text.charAt(lexer.at + written.length))
  if (over !== undefined && LETTER.test(ordinary)) {
    take(lexer, 'word', ordinary + over, written.length + 1)
    return
  }
  if (BOLD_ONES.has(written)) take(lexer, 'word', 'bold1', written.length)
  else take(lexer, DIGIT.test(ordinary) ? 'number' : 'word', ordinary, written.length)
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
