/**
 * Words that join a value to its condition, in the languages students write. `if` stands before a condition,
 * `otherwise` for the rest, `then` after a condition written first, `and` between conditions.
 */
const WORDS: readonly (readonly [keyword: string, words: string])[] = [
  ['if', 'if when where for 若 如果 当 當 对于 對於 假如'],
  ['otherwise', 'otherwise else 其它 其他 否则 否則 其余 其它情况 其他情况 反之'],
  ['then', 'then 则 則 时 時 的时候 那么 时为 时取 时是'],
  ['and', 'and 且 并且 以及 和'],
  ['or', 'or 或 或者'],
]

const KEYWORDS: ReadonlyMap<string, string> = new Map(
  WORDS.flatMap(([keyword, words]) => words.split(' ').map((word) => [word, keyword] as const)),
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
