import { LIMITS } from './parser'
import type { Token } from './token'
import { refuse } from './unreadable'

const CLOSER: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
])

/**
 * For each opening bracket or `\begin`, the index of what closes it; -1 elsewhere. An unclosed bracket is an error at
 * the bracket, and so is nesting beyond the bound: both are known before anything is built.
 */
export function matchBrackets(tokens: readonly Token[]): Int32Array {
  const closing = new Int32Array(tokens.length).fill(-1)
  const open: number[] = []
  tokens.forEach((found, at) => {
    const opens = found.kind === 'begin' || (found.kind === 'sign' && CLOSER.has(found.text))
    if (opens) {
      open.push(at)
      if (open.length > LIMITS.depth * 2) {
        refuse({ code: 'too-deep', limit: LIMITS.depth, span: [found.start, found.end] })
      }
      return
    }
    const closes = found.kind === 'end' || (found.kind === 'sign' && ')]}'.includes(found.text))
    if (!closes) return
    const opener = open.pop()
    const opening = opener === undefined ? undefined : tokens[opener]
    if (opener === undefined || opening === undefined) {
      return refuse({
        code: 'expected',
        expected: 'opening',
        found: found.text,
        span: [found.start, found.end],
      })
    }
    const close = opening.kind === 'begin' ? opening.text : (CLOSER.get(opening.text) ?? '')
    if (close !== found.text || (opening.kind === 'begin') !== (found.kind === 'end'))
      unclosed(opening)
    closing[opener] = at
  })
  const left = tokens[open.at(-1) ?? -1]
  if (left !== undefined) unclosed(left)
  return closing
}

function unclosed(opening: Token): never {
  const environment = opening.kind === 'begin'
  return refuse({
    code: 'unclosed',
    open: environment ? `\\begin{${opening.text}}` : opening.text,
    close: environment ? `\\end{${opening.text}}` : (CLOSER.get(opening.text) ?? ''),
    span: [opening.start, opening.end],
  })
}
