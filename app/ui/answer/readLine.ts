import type { Derivation } from '@/lib/expr/derivation'
import { printLatex } from '@/lib/expr/printLatex'
import { readWork } from '@/lib/expr/readWork'
import { respellLines } from '@/lib/expr/respellLines'
import { joinLines, splitLines } from '@/lib/expr/splitLines'
import type { Chain, Span } from '@/lib/expr/tree'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { SPOKEN, speak } from '@/lib/i18n/speak'
import type { Locale } from '@/lib/question/question'
import { type ReadAgainst, readTyped, respell, type Typed } from './readTyped'

/** What a line of a derivation says: as an answer does, or it is words between the formulas. */
export type LineTyped = Typed | { readonly kind: 'words' }

/** What may come below a line: headings and introduced symbols say nothing without a formula after them. */
const BELOW = ['= 0', '0']

/**
 * What a line says: by itself where it can be read so, the sign it goes on with shown too; else as the grader reads it below
 * the text of the lines above, which may head it with words or introduce its symbols.
 */
export function readLine(
  line: string,
  above: string,
  format: Format,
  against: ReadAgainst,
  locale: Locale,
): LineTyped {
  const typed = readTyped(line, format, against, locale)
  if (typed.kind === 'empty') return typed
  const said = typed.kind === 'read' ? typed : readBelow(above, line, format, against, locale)
  if (said?.kind !== 'read') return said ?? typed
  if (!isContinued(line)) return said
  const spoken = `${SPOKEN[locale].relations['=']} ${said.spoken}`
  return { ...said, latex: `{}= ${said.latex}`, spoken }
}

/** What a line says below others; null where they cannot be read together. */
function readBelow(
  above: string,
  line: string,
  format: Format,
  { vocabulary, asks }: ReadAgainst,
  locale: Locale,
): LineTyped | null {
  if (asks.kind === 'number' || /=\s*$/.test(line)) return null
  const lines = above === '' ? [line] : [above, line]
  const end = joinLines(lines, format).length
  for (const below of BELOW) {
    const text = joinLines([...lines, below], format)
    const reading = readWork(text, { format, vocabulary, free: asks.free })
    if (reading.kind === 'read')
      return saidWithin(reading.value, [end - line.length, end], vocabulary, locale)
  }
  return null
}

/** The expressions of a derivation that stand in a part of its text; words where none does, null where one goes beyond it. */
function saidWithin(
  work: Chain | Derivation,
  [start, end]: Span,
  ofQuestion: Vocabulary,
  locale: Locale,
): LineTyped | null {
  const chains = work.kind === 'chain' ? [work] : work.chains.map(({ chain }) => chain)
  const vocabulary = work.kind === 'chain' ? ofQuestion : work.vocabulary
  const said = chains
    .flatMap(({ expressions }) => expressions)
    .filter(({ span }) => span[0] >= start && span[0] < end)
  if (said.some(({ span }) => span[1] > end)) return null
  if (said.length === 0) return { kind: 'words' }
  const latex = said.map((tree) => printLatex(tree, vocabulary)).join(' = ')
  const span: Span = [start, end]
  const spoken = speak({ kind: 'chain', expressions: said, span }, vocabulary, locale)
  return { kind: 'read', latex, spoken, warnings: [] }
}

/**
 * The same answer in the other spelling: a derivation line by line, so that it keeps its lines and its words.
 */
export function respellAnswer(
  text: string,
  from: Format,
  to: Format,
  against: ReadAgainst,
): string {
  const { asks } = against
  if (asks.kind === 'number' || !asks.work) return respell(text, from, to, against) ?? text
  const { vocabulary } = against
  return joinLines(
    respellLines(splitLines(text, from), { from, to, vocabulary, free: asks.free }),
    to,
  )
}

function isContinued(line: string): boolean {
  return line.trimStart().startsWith('=')
}
