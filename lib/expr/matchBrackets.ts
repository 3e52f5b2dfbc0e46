import { LIMITS } from './limits'
import { closerOf, type Token } from './token'
import { refuse } from './unreadable'

/**
 * For each opening bracket or `\begin`, the index of what closes it; -1 elsewhere. An unclosed bracket is an error at
 * the bracket, and so is nesting beyond the bound: both are known before anything is built.
 */
export function matchBrackets(tokens: readonly Token[]): Int32Array {
  const closing = new Int32Array(tokens.length).fill(-1)
  const open: number[] = []
  for (const [at, found] of tokens.entries()) {
    if (closeOf(found) !== null) {
      open.push(at)
      if (open.length > LIMITS.depth * 2) {
        refuse({ code: 'too-deep', limit: LIMITS.depth, span: [found.start, found.end] })
      }
    } else if (found.kind === 'end' || (found.kind === 'sign' && ')]}'.includes(found.text))) {
      const opener = open.pop() ?? -1
      const opening = tokens[opener]
      if (opening === undefined) unopened(found)
      if (closeOf(opening) !== found.text || (opening.kind === 'begin') !== (found.kind === 'end'))
        unclosed(opening)
      closing[opener] = at
    }
  }
  const left = tokens[open.at(-1) ?? -1]
  if (left !== undefined) unclosed(left)
  return closing
}

/** What closes a bracket or an environment. */
function closeOf(found: Token): string | null {
  return found.kind === 'begin' ? found.text : closerOf(found)
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
  const close = closeOf(opening) ?? ''
  const environment = opening.kind === 'begin'
  return refuse({
    code: 'unclosed',
    open: environment ? `\\begin{${opening.text}}` : opening.text,
    close: environment ? `\\end{${close}}` : close,
    span: [opening.start, opening.end],
  })
}
