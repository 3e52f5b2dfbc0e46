import type { Parser } from './parser'
import { isIndexWord } from './parseSymbol'

const FOR_ALL = /^(for (all|any|every|each)|∀|对(于)?(所有|任意|每个|每一个)的?)$/

/**
 * Whether all that is left from a token on says that an index runs over its whole range, which is so anyway: `, k = 1, …, K`, `for all k`.
 */
export function isRangeRemark(parser: Parser, from: number): boolean {
  const rest = parser.tokens.slice(from, -1).filter(({ text }) => text !== ',' && text !== '.')
  const said = rest[0]?.kind === 'prose' && FOR_ALL.test(rest[0].text)
  const [index, ...range] = said ? rest.slice(1) : rest
  if (index === undefined || !isIndexWord(parser, index)) return false
  const last = parser.spellings.byHead.get(range.at(-1)?.text ?? '')?.[0]
  const limits = range.map(({ text }) => text).join(' ')
  return (
    (said && limits === '') || (/^= 1 (\.+|:) \S+$/.test(limits) && last?.symbol.role === 'size')
  )
}
