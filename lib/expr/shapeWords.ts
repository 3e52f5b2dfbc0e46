import type { Spellings } from './spellings'
import { type Token, token } from './token'

const JOINING_WORDS = new Set(['is', 'are', 'in', 'equals'])

/** Chinese words that say what a shape is of, and those that say ×. */
const STATING = /是|为|為|维度|維度|形状|形狀|大小/
const TIMES = /^乘以?$/
const SCALAR = /^(a ?)?scalar$|^(是|为)?(一个)?标量$/i

/**
 * Takes the words out of a shape's tokens. Before the shape they say what it is the shape of (`W2 的维度是 K×m`, `W2 is K x m`) and
 * become a colon; `K 行 m 列` is `K, m`; behind it (`K×m 矩阵`) they go. Words within a shape stay, and are refused there.
 */
export function shapeWords(tokens: readonly Token[], spellings: Spellings): Token[] {
  const kept: Token[] = []
  const columns = tokens.findLastIndex(
    ({ kind, text }) => kind === 'prose' && text.startsWith('列'),
  )
  let begun = false
  let rows = false
  for (const [at, found] of tokens.entries()) {
    if (SCALAR.test(found.text)) {
      kept.push(token('number', '1', found.start, found.end))
      continue
    }
    const lowered = tokens[at - 1]?.text === '_'
    const joins = !lowered && JOINING_WORDS.has(found.text) && !spellings.byHead.has(found.text)
    if (found.kind !== 'prose' && !(found.kind === 'word' && joins)) {
      begun ||= found.kind === 'sign' && (found.text === '×' || found.text === ',')
      kept.push(found)
      continue
    }
    const before = kept.length > 0
    if (found.text.startsWith('行') && before && columns > at) {
      const next = tokens[at + 1]?.text
      if (next !== ',' && next !== '×') kept.push(token('sign', ',', found.start, found.end))
      begun = true
      rows = true
    } else if (before && !endsAfter(tokens, at) && !(rows && at === columns)) {
      const states = found.kind === 'word' || STATING.test(found.text)
      const sign = TIMES.test(found.text) ? '×' : states && !begun ? ':' : null
      kept.push(sign === null ? found : token('sign', sign, found.start, found.end))
    }
  }
  return kept
}

function endsAfter(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(at + 1)
    .every(({ kind, text }) => kind === 'end-of-text' || '.,;'.includes(text))
}
