import type { DerivedChain, Guard } from './derivation'
import { LIMITS } from './limits'
import { parseChain } from './parseChain'
import { relationOf } from './parser'
import { countLines, parserOver, type ReadingOptions, reading } from './read'
import type { ReadingWarning } from './readingError'
import { type Token, token } from './token'
import type { Chain, Condition, Tree } from './tree'
import { refuse } from './unreadable'
import type { Vocabulary } from './vocabulary'
import { namesOf, sidesOf } from './walk'

/** Expressions of a whole answer: two a line, of the lines that there may be. */
export const MOST_EXPRESSIONS = 2 * LIMITS.lines

/** What has been read of a derivation. */
export interface Writer {
  /** The text with the labels of its lines. */
  readonly written: string
  readonly text: string
  readonly options: ReadingOptions
  vocabulary: Vocabulary
  readonly chains: DerivedChain[]
  readonly warnings: ReadingWarning[]
  /** Conditions of all headings so far: `otherwise` rules them out. */
  readonly headings: Condition[]
  under: readonly Guard[]
  /** What lines with cases of their own behind them (`= t if y = 1`) branch off from, and the case that held before them. */
  branching: Branching | null
  /** Whether the words just read introduce a symbol. */
  introducing: boolean
  /** Whether the words just read announce a case: `Case 1:`, `情况一：`, `首先，当`. */
  naming: boolean
  expressions: number
}

/** Where lines that each have their case behind them branch off. */
export interface Branching {
  /** The expression that each such line goes on from, and whether it ends the chain above them. */
  readonly base: Tree | null
  readonly goesOn: boolean
  readonly from: readonly Guard[]
}

/** One that has read nothing yet. */
export function newWriter(written: string, text: string, options: ReadingOptions): Writer {
  countLines(text)
  return {
    ...{ written, text, options, vocabulary: options.vocabulary },
    ...{ chains: [], warnings: [], headings: [] },
    ...{ under: [], branching: null, introducing: false, naming: false, expressions: 0 },
  }
}

/** The condition that tokens state; null for anything else. */
export function conditionIn(tokens: readonly Token[], writer: Writer): Condition | null {
  if (!tokens.some((found) => relationOf(found) !== null)) return null
  const { options, text } = writer
  const read = reading(text, options, () => {
    const parser = parserFor(tokens, writer)
    return { kind: 'read', value: parser.grammar.condition(parser), warnings: [] }
  })
  return read.kind === 'unreadable' ? null : read.value
}

/** What tells an index from a quantity. */
type Known = Pick<Writer, 'vocabulary'>

/** Whether a condition is on indices and sizes alone. */
export function isOfPlaces(condition: Condition | null, { vocabulary }: Known): boolean {
  if (condition === null) return false
  const roles = new Map(vocabulary.symbols.map(({ name: own, role }) => [own, role]))
  const names = sidesOf(condition).flatMap((side) => [...namesOf(side)])
  const isPlace = names.every((own) => roles.get(own) === 'index' || roles.get(own) === 'size')
  return isPlace && names.some((own) => roles.get(own) === 'index')
}

/** Whether a condition weighs one symbol, or an entry of one, against a number: `y_i = 1`, `t > 0`, `i = k and y_i = 1`. */
export function isOfValue(condition: Condition | null, writer: Known): boolean {
  if (condition === null) return false
  if (condition.kind === 'conjunction') {
    return condition.all.every((one) => isOfPlaces(one, writer) || isOfValue(one, writer))
  }
  const { left, right } = condition
  return (left.kind === 'name' || left.kind === 'entry') && right.kind === 'numeral'
}

/** Reads one chain of it, with indices of its own bound. */
export function readChainIn(
  tokens: readonly Token[],
  parameters: readonly string[],
  writer: Writer,
): Chain {
  const parser = parserFor(tokens, writer)
  parser.bound.push(...parameters)
  const chain = parseChain(parser)
  writer.warnings.push(...parser.warnings)
  writer.expressions += chain.expressions.length
  if (writer.expressions > MOST_EXPRESSIONS) {
    refuse({ code: 'too-many-steps', limit: MOST_EXPRESSIONS, span: chain.span })
  }
  return chain
}

function parserFor(tokens: readonly Token[], { text, options, vocabulary }: Writer) {
  const end = tokens.at(-1)?.end ?? 0
  const last = token('end-of-text', '', end, end, true)
  return parserOver([...tokens, last], text, { ...options, vocabulary }, 1)
}

/** Whether a token stops what is said before it. */
export function isStop(found: Token): boolean {
  return found.kind === 'sign' && [',', '.', ';', ':'].includes(found.text)
}
