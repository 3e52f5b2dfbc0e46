import { isAlignment } from './alignments'
import { isSign } from './parser'
import type { Token } from './token'

export const CONTINUING = new Set('+ - * / × .* ./ ^ _ ) ] }'.split(' '))
export const OPENING = new Set('+ - * / × .* ./ = ( [ { ,'.split(' '))

/**
 * Drops what only lays a formula out over lines: `&` in an alignment and line ends within an expression. A line that
 * starts with an operator continues the one before it; in cases and matrices rows and cells stay.
 */
export function joinLines(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isLayout)) return tokens
  const listed = tokens.some((found) => found.kind === 'keyword') || tokens.some(isComma)
  const around: boolean[] = []
  const following = contentAfter(tokens)
  const kept: Token[] = []
  for (const [at, found] of tokens.entries()) {
    if (found.kind === 'begin') around.push(!isAlignment(found.text))
    if (isSign(found, '{')) {
      around.push(
        tokens[at - 1]?.kind === 'command' ? holdsRows(tokens[at - 1]) : around.at(-1) === true,
      )
    }
    if (found.kind === 'end' || isSign(found, '}')) around.pop()
    if (!isLayout(found) || around.at(-1) === true) kept.push(found)
    else if (found.text === 'row' && !isContinued(kept.at(-1), following[at], listed))
      kept.push(found)
  }
  return kept
}

/** `\cases{…}` and `\substack{…}` have rows of their own. */
function holdsRows(command: Token | undefined): boolean {
  return command?.text === 'cases' || command?.text === 'substack'
}

function isComma(found: Token): boolean {
  return isSign(found, ',') || isSign(found, ';')
}

function isLayout(found: Token): boolean {
  return isSign(found, 'row') || isSign(found, '&')
}

/** For each token the next one that is more than layout. */
function contentAfter(tokens: readonly Token[]): readonly (Token | undefined)[] {
  const after: (Token | undefined)[] = []
  let next: Token | undefined
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const found = tokens[at]
    after[at] = next
    if (found !== undefined && !isLayout(found)) next = found
  }
  return after
}

/** Whether the row that ends between two tokens goes on in the next one. In a list of cases a line may start with a minus. */
function isContinued(
  before: Token | undefined,
  after: Token | undefined,
  listed: boolean,
): boolean {
  if (before?.kind === 'sign' && OPENING.has(before.text)) return true
  if (after?.kind !== 'sign' || !CONTINUING.has(after.text)) return false
  return !(listed && (after.text === '-' || after.text === '+'))
}
