import { isKeyword, isSign } from './parser'
import { type Token, token } from './token'
import { conditionIn, isOfPlaces, isOfValue, isStop, type Writer } from './workWriter'

/** The tokens of a derivation in which `，其中 i = k`, or a line `where i = k`, is the case of the line before it, as `if i = k` is. */
export function conditionsBehind(tokens: readonly Token[], writer: Writer): readonly Token[] {
  const kept: Token[] = []
  for (const [at, found] of tokens.entries()) {
    const isBehind = isAside(found, writer) && kept.some((before) => !isRow(before))
    const end = isBehind ? endBehind(tokens, at) : at
    const condition = isBehind ? conditionIn(tokens.slice(at + 1, end), writer) : null
    const isOwnLine = isRow(kept.at(-1)) && isEnd(tokens[end])
    const holds = isOfPlaces(condition, writer)
    if (!holds && (isOwnLine || !isOfValue(condition, writer))) {
      kept.push(found)
      continue
    }
    while (isRow(kept.at(-1))) kept.pop()
    kept.push(token('keyword', 'if', found.start, found.end, true))
  }
  return kept
}

function endBehind(tokens: readonly Token[], from: number): number {
  let end = from + 1
  for (let next = tokens[end]; next !== undefined; next = tokens[end]) {
    if (isEnd(next) || isStop(next) || isSign(next, ')')) break
    end += 1
  }
  return end
}

function isAside(found: Token, { text }: Writer): boolean {
  if (found.kind === 'prose') return /^(?:其中|这里)$/.test(found.text)
  return isKeyword(found, 'if') && /^where$/i.test(text.slice(found.start, found.end))
}

function isRow(found: Token | undefined): boolean {
  return found?.kind === 'sign' && found.text === 'row'
}

function isEnd(found: Token | undefined): boolean {
  return found === undefined || isRow(found) || found.kind === 'end-of-text' || found.kind === 'end'
}
