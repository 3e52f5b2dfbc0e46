import { LIMITS } from './limits'
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
  for (const [at, found] of tokens.entries()) {
    if (found.kind === 'begin' || (found.kind === 'sign' && CLOSER.has(found.text))) {
      open.push(at)
      if (open.length > LIMITS.depth * 2) {
        refuse({ code: 'too-deep', limit: LIMITS.depth, span: [found.start, found.end] })
      }
    } else if (found.kind === 'end' || (found.kind === 'sign' && ')]}'.includes(found.text))) {
      const opener = open.pop() ?? -1
      const opening = tokens[opener]
      if (opening === undefined) unopened(found)
      if (!closes(opening, found)) unclosed(opening)
      closing[opener] = at
    }
  }
  const left = tokens[open.at(-1) ?? -1]
  if (left !== undefined) unclosed(left)
  return closing
}

function closes(opening: Token, found: Token): boolean {
  return opening.kind === 'begin'
    ? found.kind === 'end' && found.text === opening.text
    : found.kind === 'sign' && found.text === CLOSER.get(opening.text)
}

function unopened(found: Token): never {
  return refuse({
    code: 'expected',
    expected: 'opening',
    found: found.text,
    span: [found.start, found.end],
  })
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
