import type { Parser } from './parser'
import { isIndexWord } from './parseSymbol'

const FOR_ALL = /^(for (all|any|every|each)|∀|对(于)?(所有|任意|每个|每一个)的?)$/

/**
 * Whether all that is left from a token on says that an index runs over its whole range, which is so anyway: `, k = 1, …, K`, `for all k`.
 */
export function isRangeRemark(parser: Parser, from: number): boolean {
  const rest = parser.tokens
    .slice(from)
    .filter(({ kind, text }) => kind !== 'end-of-text' && text !== ',' && text !== '.')
  const [first, ...more] = rest
  const said = first?.kind === 'prose' && FOR_ALL.test(first.text)
  const [index, equals, one, dots, last, ...others] = said ? more : rest
  if (index === undefined || !isIndexWord(parser, index)) return false
  if (said && equals === undefined) return true
  return (
    equals?.text === '=' &&
    one?.text === '1' &&
    ['...', '..', ':'].includes(dots?.text ?? '') &&
    parser.spellings.byHead.get(last?.text ?? '')?.[0]?.symbol.role === 'size' &&
    others.length === 0
  )
}
