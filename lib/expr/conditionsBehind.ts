import { isKeyword, isSign } from './parser'
import { closerOf, type Token, token } from './token'
import { conditionIn, isOfPlaces, isOfValue, isStop, type Writer } from './workWriter'

/**
 * The tokens of a derivation in which `，其中 i = k`, or a line `where y = 1`, is the case of the line before it, as `if i = k` is. What else stands
 * behind `where` (`, where p = e^z/Z`) is a line of its own.
 */
export function conditionsBehind(tokens: readonly Token[], writer: Writer): readonly Token[] {
  const kept: Token[] = []
  const dropped = new Set<Token>()
  for (const [at, found] of tokens.entries()) {
    if (dropped.has(found)) continue
    const isBehind = isAside(found, writer) && kept.some((before) => !isRow(before))
    const end = isBehind ? endBehind(tokens, at) : at
    const condition = isBehind ? conditionIn(tokens.slice(at + 1, end), writer) : null
    if (isOfPlaces(condition, writer) || isOfValue(condition, writer)) {
      while (isRow(kept.at(-1))) kept.pop()
      kept.push(token('keyword', 'if', found.start, found.end, true))
      continue
    }
    if (isBehind && condition !== null && !isRow(kept.at(-1))) {
      const close = tokens[end]
      if (isSign(kept.at(-1), '(') && close !== undefined && isSign(close, ')')) {
        kept.pop()
        dropped.add(close)
      }
      kept.push(token('sign', 'row', found.start, found.start))
    }
    kept.push(found)
  }
  return kept
}

function endBehind(tokens: readonly Token[], from: number): number {
  let depth = 0
  let end = from + 1
  for (let next = tokens[end]; next !== undefined && !isEnd(next); next = tokens[end]) {
    if (closerOf(next) !== null) depth += 1
    else if (isSign(next, ')') && depth === 0) break
    else if (next.kind === 'sign' && ')]}'.includes(next.text)) depth -= 1
    else if (depth === 0 && (isStop(next) || isKeyword(next, 'if'))) break
    end += 1
  }
  return end
}

function isAside(found: Token, writer: Writer): boolean {
  if (found.kind === 'prose') return /^(?:其中|这里)$/.test(found.text)
  return isWhere(found, writer)
}

/** Whether a word of cases is `where`, which may remark on a symbol, too. */
export function isWhere(found: Token, { text }: Writer): boolean {
  return (
    isKeyword(found, 'if') &&
    /^\W*(?:text\{\W*)?where\W*$/i.test(text.slice(found.start, found.end))
  )
}

function isRow(found: Token | undefined): boolean {
  return isSign(found, 'row')
}

function isEnd(found: Token | undefined): boolean {
  return found === undefined || isRow(found) || found.kind === 'end-of-text' || found.kind === 'end'
}
