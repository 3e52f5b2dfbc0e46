import { isSign } from './parser'
import type { Token } from './token'

const RELATIONS = new Set(['=', '!=', '<', '<=', '>', '>=', '∈'])

/** Makes one name of a primed index that a sum binds (`\sum_{k' \ne k} e^{z_{k'}}`); any other prime stays a transpose. */
export function primedIndices(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isPrime)) return tokens
  const bound = new Set(
    tokens.flatMap((found, at) =>
      isPrimed(tokens, at) && isBinding(tokens, at) ? [found.text] : [],
    ),
  )
  if (bound.size === 0) return tokens
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const found = tokens[at]
    if (found === undefined) break
    if (!bound.has(found.text) || !isPrimed(tokens, at)) kept.push(found)
    else {
      const length = primeLength(tokens, at + 1)
      const end = tokens[at + length]?.end ?? found.end
      kept.push({ ...found, text: `${found.text}'`, end, whole: true })
      at += length
    }
  }
  return kept
}

function isPrimed(tokens: readonly Token[], at: number): boolean {
  const found = tokens[at]
  return found?.kind === 'word' && found.text.length === 1 && primeLength(tokens, at + 1) > 0
}

/** How many tokens a prime takes: `'`, or `^{\prime}`; 0 where none stands. */
function primeLength(tokens: readonly Token[], at: number): number {
  if (isPrime(tokens[at])) return 1
  const raised = tokens[at]?.text === '^' && tokens[at + 1]?.text === '{'
  return raised && isPrime(tokens[at + 2]) && tokens[at + 3]?.text === '}' ? 4 : 0
}

function isPrime(found: Token | undefined): boolean {
  return isSign(found, "'")
}

/** Whether a primed name stands where a sum says what it runs over: first under it, or before a relation in its list. */
function isBinding(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1 + primeLength(tokens, at + 1)]?.text ?? ''
  const before = tokens[at - 1]?.text
  if (before === ',') return RELATIONS.has(next)
  if (before !== '{' || tokens[at - 2]?.text !== '_') return false
  const reducer = tokens[at - 3]?.text ?? ''
  return (
    ['sum', 'product', 'max', 'min'].includes(reducer) || (reducer === '}' && RELATIONS.has(next))
  )
}
