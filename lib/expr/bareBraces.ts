import { isSign } from './parser'
import type { Token } from './token'

/** Drops the braces around a single word or operator, or around nothing, as formula editors write them: `{D}_{a}` is `D_{a}`. */
export function bareBraces(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const found = tokens[at]
    const inner = tokens[at + 1]
    const close = tokens[at + 2]
    if (found === undefined) break
    const isBare =
      isSign(found, '{') &&
      isSign(close, '}') &&
      inner !== undefined &&
      (inner.kind === 'word' || (inner.kind === 'sign' && !'()[]{}'.includes(inner.text))) &&
      !takesArgument(kept.at(-1))
    const isEmpty = isSign(found, '{') && isSign(inner, '}') && !takesArgument(kept.at(-1))
    if (isEmpty) at += 1
    else if (isBare) {
      kept.push(inner)
      at += 2
    } else kept.push(found)
  }
  return kept
}

/** After a script's sign, a construction or another group, braces hold an argument. */
function takesArgument(before: Token | undefined): boolean {
  if (before === undefined) return false
  return before.kind === 'command' || (before.kind === 'sign' && '_^}'.includes(before.text))
}
