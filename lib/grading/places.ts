import { splitLines } from '@/lib/expr/splitLines'
import type { Span } from '@/lib/expr/tree'
import type { Format } from '@/lib/expr/vocabulary'
import type { WorkChain } from './readDerivation'
import type { Verdict } from './verdict'

/**
 * The fields of a broken derivation, whose `line`, `followsTo` and `returns` count expressions, with the places (`readPlace`) at which
 * its writer finds them: an editor numbers lines, and a line may hold two expressions or none.
 */
export function placedFields(
  { line, fields }: Pick<Verdict, 'line' | 'fields'>,
  chains: readonly WorkChain[],
  text: string,
  format: Format,
): Verdict['fields'] {
  if (line === null) return fields
  const { line: _, followsTo, returns, ...others } = fields
  const starts = startsOf(chains)
  const lines = new Map<number, number>()
  const lineOf = (expression: number): number | null => {
    const start = starts.get(expression)
    if (start === undefined) return null
    const known = lines.get(start) ?? lineAt(start, text, format)
    lines.set(start, known)
    return known
  }
  /** How many expressions beside this one its line holds, before it or behind. */
  const beside = (expression: number, step: 1 | -1): number => {
    let count = 0
    while (lineOf(expression + step * (count + 1)) === lineOf(expression)) count += 1
    return count
  }
  const hasLines = countLines(text, format) > 1
  /** An expression's place: its line alone where that holds no other, or none before it (`from`), or none behind (`to`). */
  const placeOf = (expression: number, covers: 'from' | 'to' | 'one'): string => {
    const [before, behind] = [beside(expression, -1), beside(expression, 1)]
    if (!hasLines) return `.${before + 1}`
    const isWhole = (covers === 'to' || before === 0) && (covers === 'from' || behind === 0)
    return isWhole ? `${lineOf(expression)}` : `${lineOf(expression)}.${before + 1}`
  }
  /** Both ends of what follows; within one line each by its own place. */
  const followOf = (from: number, to: number): Verdict['fields'] => {
    const isOneLine =
      lineOf(from) === lineOf(to) && !(beside(from, -1) === 0 && beside(to, 1) === 0)
    const [first, last] = isOneLine ? (['one', 'one'] as const) : (['from', 'to'] as const)
    return { followsFrom: placeOf(from, first), followsTo: placeOf(to, last) }
  }
  return {
    ...others,
    at: placeOf(line, 'one'),
    ...(followsTo === undefined ? {} : followOf(line + 1, Number(followsTo))),
    ...(returns === undefined ? {} : { returns: placeOf(Number(returns), 'from') }),
  }
}

/** Where each expression starts, by its number; one that a chain repeats is where it was first written. */
function startsOf(chains: readonly WorkChain[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>()
  for (const { first, expressions } of chains) {
    for (const [at, { span }] of expressions.entries()) {
      if (!starts.has(first + at)) starts.set(first + at, span[0])
    }
  }
  return starts
}

/** The field that names the line which cannot be read; none where the text has one line, or the fault is not one line's. */
export function unreadFields(span: Span, text: string, format: Format): Verdict['fields'] {
  const [first, last] = [span[0], Math.max(span[0], span[1] - 1)].map((offset) =>
    lineAt(offset, text, format),
  )
  return first === last && countLines(text, format) > 1 ? { at: `${first}` } : {}
}

/** The line, from 1, in which an offset into a text lies. */
function lineAt(offset: number, text: string, format: Format): number {
  return countLines(`${text.slice(0, offset)}x`, format)
}

function countLines(text: string, format: Format): number {
  return splitLines(text.trimEnd(), format).length
}
