import type { Vocabulary } from './vocabulary'

/** What a sentence says between its case and the value: `时为`, `否则是`. */
const COPULA =
  /(?<=(?:时|時|则|則|其他|其它|其余)\s*)(?:为|為|是|得到|得|有)(?=\s*[^\s\u3400-\u9fff])/gu
/** `, i, k = 1, …, K` behind a formula. */
const RANGE =
  /[,，]\s?(?:\\q?quad\s*)?(?<indices>\w(?:\s?[,，]\s?\w){1,4})\s*=\s*1\s*[,，]\s*(?:\.{2,3}|…|\\[lc]?dots)\s*[,，]\s*(?<size>\w+)(?=\s*[.。]?\s*(?:\n|\\\\|$(?![\s\S])))/gu

/** A text with blanks, at the same offsets, for what says nothing of its formulas: a copula behind a case, indices that run over all they can. */
export function withoutAsides(text: string, { symbols }: Vocabulary): string {
  const roleOf = (name: string | undefined): string | undefined =>
    symbols.find((symbol) => symbol.name === name)?.role
  let bare = text.replace(COPULA, (found) => ' '.repeat(found.length))
  for (const { 0: found, index, groups } of text.matchAll(RANGE)) {
    const indices = groups?.indices?.split(/\s*[,，]\s*/) ?? []
    if (roleOf(groups?.size) !== 'size' || !indices.every((own) => roleOf(own) === 'index'))
      continue
    bare = bare.slice(0, index) + ' '.repeat(found.length) + bare.slice(index + found.length)
  }
  return bare
}
