import type { Format } from '@/lib/expr/vocabulary'
import type { Locale } from '@/lib/question/question'
import { type ReadAgainst, readTyped, respell, type Typed } from './readTyped'
import { joinLines, splitLines } from './splitLines'

/** What one line of a derivation says by itself. The sign it starts with is shown, though it says nothing without the line above. */
export function readLine(
  text: string,
  format: Format,
  against: ReadAgainst,
  locale: Locale,
): Typed {
  const typed = readTyped(text, format, against, locale)
  if (typed.kind !== 'read' || !isContinued(text)) return typed
  return { ...typed, latex: `{}= ${typed.latex}` }
}

/**
 * The same answer in the other spelling: a derivation line by line, so that it keeps its lines, and what cannot be read as
 * it stands.
 */
export function respellAnswer(
  text: string,
  from: Format,
  to: Format,
  against: ReadAgainst,
): string {
  const { asks } = against
  if (asks.kind === 'number' || !asks.work) return respell(text, from, to, against) ?? text
  const lines = splitLines(text, from).map((line) => {
    const respelt = respell(line, from, to, against)
    if (respelt === null) return line
    return isContinued(line) ? `= ${respelt}` : respelt
  })
  return joinLines(lines, to)
}

function isContinued(line: string): boolean {
  return line.trimStart().startsWith('=')
}
