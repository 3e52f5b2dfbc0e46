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
  const lines = chains.flatMap(({ expressions }) =>
    expressions.map(({ span }) => lineAt(span[0], text, format)),
  )
  const hasLines = countLines(text, format) > 1
  const placeOf = (expression: number): string => {
    const own = lines[expression - 1]
    const before = lines.slice(0, expression).filter((each) => each === own).length
    if (!hasLines) return `.${before}`
    return lines.filter((each) => each === own).length > 1 ? `${own}.${before}` : `${own}`
  }
  return {
    ...others,
    at: placeOf(line),
    ...(followsTo === undefined
      ? {}
      : { followsFrom: placeOf(line + 1), followsTo: placeOf(Number(followsTo)) }),
    ...(returns === undefined ? {} : { returns: placeOf(Number(returns)) }),
  }
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
