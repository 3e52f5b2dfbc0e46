import { bareBraces } from './bareBraces'
import { joinLines } from './joinLines'
import { lex } from './lex'
import { LIMITS } from './limits'
import { matchBrackets } from './matchBrackets'
import { nearestSpelling } from './nearest'
import { parseChain } from './parseChain'
import { parseCondition } from './parseCondition'
import { parseSum, parseTerm } from './parseExpression'
import { parseFactor } from './parseFactor'
import { expected, type Grammar, type Parser, peek } from './parser'
import { parseShape } from './parseShape'
import { parseValue } from './parseValue'
import { primedIndices } from './primedIndices'
import type { Reading } from './reading'
import type { ReadingError } from './readingError'
import { shapeWords } from './shapeWords'
import { spellingsOf } from './spellings'
import { splitWords } from './splitWords'
import type { Token } from './token'
import type { Answer, Condition, Span, Tree } from './tree'
import { refuse, Unreadable } from './unreadable'
import type { Format, Vocabulary } from './vocabulary'

export interface ReadingOptions {
  readonly format: Format
  readonly vocabulary: Vocabulary
  /** The indices the part ranges over: they decide which one `\sum_{j\ne k}` binds. */
  readonly free?: readonly string[]
  /** Whether `1.5e3` is one numeral in LaTeX too, as it is in plain text. */
  readonly scientific?: boolean
}

export interface AnswerOptions extends ReadingOptions {
  readonly expects: 'formula' | 'shape'
}

const GRAMMAR: Grammar = {
  sum: parseSum,
  term: parseTerm,
  factor: parseFactor,
  condition: parseCondition,
  value: parseValue,
}

/** Reads an answer: a chain of expressions (a plain formula is a chain of one), or a shape where one is asked. */
export function readAnswer(text: string, options: AnswerOptions): Reading<Answer> {
  const shape = options.expects === 'shape'
  return attempt<Answer>(text, options, shape ? parseShape : parseChain, shape)
}

/** Reads one expression, such as a target or a definition. */
export function readFormula(text: string, options: ReadingOptions): Reading<Tree> {
  return attempt(text, options, (parser) => whole(parser, GRAMMAR.value))
}

/** Reads a condition, such as `i != k` or `F <= H + 2*P`. */
export function readCondition(text: string, options: ReadingOptions): Reading<Condition> {
  return attempt(text, options, (parser) => whole(parser, GRAMMAR.condition))
}

function attempt<T>(
  text: string,
  options: ReadingOptions,
  production: (parser: Parser) => T,
  shape?: boolean,
): Reading<T> {
  return reading(text, options, () => {
    const lines = countLines(text)
    const parser = parserOver(cut(text, options), text, options, lines, shape)
    return { kind: 'read', value: production(parser), warnings: parser.warnings }
  })
}

/** What reading yields, its refusals turned into values. */
export function reading<T>(
  text: string,
  options: ReadingOptions,
  read: () => Reading<T>,
): Reading<T> {
  try {
    return read()
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem
    const error = nearCommand(problem.error, options.vocabulary)
    return { kind: 'unreadable', error: { ...error, span: visible(error.span, text) } }
  }
}

/** A command that is nearly a declared spelling (`\lamda`) is an unknown symbol. */
function nearCommand(error: ReadingError, vocabulary: Vocabulary): ReadingError {
  if (error.code !== 'unknown-command') return error
  const nearest = nearestSpelling(error.command.slice(1), spellingsOf(vocabulary).written)
  if (nearest === null) return error
  return { code: 'unknown-symbol', name: error.command, nearest, span: error.span }
}

/** A span that can be seen: one of no width, at a bracket that the reader put in itself, takes the character there. */
function visible([start, end]: Span, text: string): Span {
  return [start, start === end && text.slice(start).trim() !== '' ? start + 1 : end]
}

/** The tokens of a text, before runs of letters are split into names. */
export function cut(text: string, options: ReadingOptions): readonly Token[] {
  const tokens = primedIndices(lex(text, options.format, options.scientific))
  return options.format === 'latex' ? bareBraces(tokens) : tokens
}

/** A parser over tokens of a text, the last of them its end. */
export function parserOver(
  raw: readonly Token[],
  text: string,
  options: ReadingOptions,
  lines: number,
  shape = false,
): Parser {
  const { format } = options
  const spellings = spellingsOf(options.vocabulary)
  const words = shape ? shapeWords(raw, spellings) : joinLines(raw)
  const tokens = splitWords(words, spellings, format, shape)
  if (tokens.every((found) => found.kind === 'end-of-text' || found.text === 'row')) {
    refuse({ code: 'empty', span: [0, text.length] })
  }
  return {
    text,
    format,
    tokens,
    closing: matchBrackets(tokens),
    spellings,
    grammar: GRAMMAR,
    free: options.free ?? null,
    shape,
    nodeLimit: lines * LIMITS.nodes,
    warnings: [],
    named: [],
    at: 0,
    nodes: 0,
    depth: 0,
    sums: 0,
    derivatives: 0,
    insideBars: null,
    bound: [],
  }
}

/** The number of lines of a text within the bounds. */
export function countLines(text: string): number {
  let start = 0
  let lines = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    lines += 1
    if (end - start > LIMITS.lineLength) {
      refuse({ code: 'too-long', limit: LIMITS.lineLength, span: [start + LIMITS.lineLength, end] })
    }
    if (lines > LIMITS.lines)
      refuse({ code: 'too-long', limit: LIMITS.lines, span: [start, text.length] })
    start = end + 1
  }
  return lines
}

function whole<T>(parser: Parser, production: (parser: Parser) => T): T {
  const result = production(parser)
  if (peek(parser).kind !== 'end-of-text') expected(parser, 'operator')
  return result
}
