import { isWord, type Spellings } from './spellings'
import type { Token } from './token'
import { wordPieces } from './wordPieces'

/** Words that join the steps of a derivation and say nothing about its formulas. */
const JOINING = new Set(
  `so hence thus therefore then we get have obtain find and now finally also since because by with note that recall
  similarly next consequently this gives yields which is implies using use from it follows case solution answer proof together
  overall altogether in general summary combining`.split(/\s+/),
)
/** Words behind which a symbol is introduced. */
const INTRODUCING = new Set('let set define denote put write suppose assume'.split(' '))

/** Whether words introduce a symbol: `let`, `记`. */
export function introduces(words: string): boolean {
  const last = words.toLowerCase().split(/\s+/).at(-1) ?? ''
  return INTRODUCING.has(last) || /(记|记作|设|令|取|定义|其中|引入|記|設)$/.test(words)
}

/** Whether words announce a case, whose condition follows: its title (`Case 1:`, `第一种情况`), or a sentence that ends in `若` or `if`. */
export function announcesCase(words: string): boolean {
  const title =
    /^\s*(?:第?[\d一二三四五六七八九十]+种)?(?:case|情况|情形|情況)\s*[\d一二三四五六七八九十]*\s*[:：.]?\s*$/i
  return title.test(words) || /(?:若|如果|当|當|对于|\bif|\bwhen|\bfor)\s*$/i.test(words)
}

/** Whether words take back what a heading said: all cases are meant again. */
export function summarises(words: string): boolean {
  return /综上|综合|总之|合起来|合并|两种情况|一般地|綜上|in general|in summary|in both|altogether|combin|together|overall/i.test(
    words,
  )
}

/**
 * The end of the run of plain words that starts at a token, -1 where none does: two unknown words or more, or one that joins
 * or introduces. A longer one of these is a word even where declared names spell it (`since` is no sin(c e)). Before an operator or a relation a word is meant as a symbol.
 */
export function proseEnd(tokens: readonly Token[], from: number, spellings: Spellings): number {
  const isUnknown = (found: Token | undefined): boolean =>
    found !== undefined && isUnknownWord(found, spellings)
  const first = tokens[from]
  if (first === undefined || !isLetter(first)) return -1
  const word = first.text.toLowerCase()
  const isKnown = JOINING.has(word) || INTRODUCING.has(word)
  const isPlain = isKnown && word.length >= 5 && !isWord(spellings, first.text)
  if (!isUnknown(first) && !isPlain && !(isKnown && isUnknown(tokens[from + 1]))) return -1
  let unknown = 0
  let end = isPlain ? from + 1 : from
  for (;;) {
    if (end > from && isOperand(tokens[end + 1])) break
    if (isUnknown(tokens[end])) unknown += 1
    else if (!isAmongWords(tokens, end, unknown >= 2, isUnknown)) break
    end += 1
  }
  if (unknown < 2 && !isKnown) return -1
  return !isKnown && isOperand(tokens[end]) ? -1 : end
}

/** Whether an operator, a relation or a bracket stands here: the word before it is meant as a symbol. */
function isOperand(after: Token | undefined): boolean {
  return after?.kind === 'sign' && !',.:;)'.includes(after.text)
}

/** Whether a known word is one of the words around it: an unknown one follows, or it ends a sentence (`the definition of softmax`). */
function isAmongWords(
  tokens: readonly Token[],
  at: number,
  isSentence: boolean,
  isUnknown: (found: Token | undefined) => boolean,
): boolean {
  const [found, after] = [tokens[at], tokens[at + 1]]
  if (!isLetter(found)) return false
  if (isUnknown(after)) return true
  const isLong = (found?.text.length ?? 0) > 1
  const ends = after === undefined || (after.kind === 'sign' && ',.:;)'.includes(after.text))
  return isSentence && isLong && ends
}

function isLetter(found: Token | undefined): boolean {
  return found?.kind === 'word' || found?.kind === 'keyword'
}

/** A word of two letters or more that is neither declared nor made of declared names. */
function isUnknownWord(found: Token, spellings: Spellings): boolean {
  if (found.kind !== 'word' || !/^[A-Za-z]{2,}$/.test(found.text)) return false
  if (isWord(spellings, found.text)) return false
  if (found.whole) return true
  return wordPieces({ spellings, format: 'plain', shape: false }, found).some(
    ({ run }) => run !== null,
  )
}
