/**
 * Words that join a value to its condition, in the languages students write. `if` stands before a condition,
 * `otherwise` for the rest, `then` after a condition written first, `and` between conditions.
 */
const KEYWORDS = new Map(
  Object.entries({
    if: 'if',
    when: 'if',
    where: 'if',
    for: 'if',
    若: 'if',
    如果: 'if',
    当: 'if',
    對於: 'if',
    对于: 'if',
    當: 'if',
    假如: 'if',
    otherwise: 'otherwise',
    else: 'otherwise',
    其它: 'otherwise',
    其他: 'otherwise',
    否则: 'otherwise',
    否則: 'otherwise',
    其余: 'otherwise',
    其它情况: 'otherwise',
    其他情况: 'otherwise',
    反之: 'otherwise',
    then: 'then',
    则: 'then',
    則: 'then',
    时: 'then',
    時: 'then',
    的时候: 'then',
    那么: 'then',
    and: 'and',
    且: 'and',
    并且: 'and',
    以及: 'and',
    和: 'and',
  }),
)

/** What a word of cases means, or null for any other word. */
export function keywordOf(word: string): string | null {
  return KEYWORDS.get(word.toLowerCase()) ?? null
}

/** The longest keyword at the start of a run of Chinese characters, for those are written without spaces. */
export function chineseKeyword(
  text: string,
): { readonly length: number; readonly keyword: string } | null {
  for (let length = Math.min(4, text.length); length > 0; length -= 1) {
    const keyword = KEYWORDS.get(text.slice(0, length))
    if (keyword !== undefined) return { length, keyword }
  }
  return null
}
