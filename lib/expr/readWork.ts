import { branchOf, otherCases, takeBranch, valueOtherwise } from './branches'
import { name } from './build'
import { conditionsBehind, isWhere } from './conditionsBehind'
import type { Derivation, DerivedChain } from './derivation'
import { derivationPieces, firstOutside } from './derivationPieces'
import {
  type Introduced,
  introducedBy,
  introducedSymbol,
  introducedWithBrackets,
} from './introducedSymbol'
import { neverHolds } from './neverHolds'
import { isKeyword, isSign } from './parser'
import { announcesCase, introduces, summarises } from './proseRuns'
import { countLines, cut, type ReadingOptions, readAnswer, reading } from './read'
import type { Reading } from './reading'
import type { ReadingError } from './readingError'
import { spellingsOf } from './spellings'
import { type Token, token } from './token'
import type { Chain, Condition, Tree } from './tree'
import { refuse } from './unreadable'
import { withCasesBehind } from './withCasesBehind'
import { withConditionBrackets } from './withConditionBrackets'
import { withHats } from './withHats'
import { withoutAsides } from './withoutAsides'
import { refuseDoubtfulLabels, withoutLabels } from './withoutLabels'
import { withoutNumbersBehind } from './withoutNumbersBehind'
import {
  conditionIn,
  isOfPlaces,
  isOfValue,
  isStop,
  MOST_EXPRESSIONS,
  newWriter,
  readChainIn,
  type Writer,
} from './workWriter'

/**
 * Reads an answer with the work that leads to it: a chain as `readAnswer` reads it, or a derivation of several chains, with words, case
 * headings (`若 i = k：`) and introduced symbols (`let p = e^{z_k}/Z`) between them. Numbers and titles before lines say nothing.
 */
export function readWork(text: string, options: ReadingOptions): Reading<Chain | Derivation> {
  const { format } = options
  const work = reading(text, options, () => {
    countLines(text)
    const hatted = withHats(text)
    const worded = format === 'latex' ? withConditionBrackets(hatted) : hatted
    const written = withCasesBehind(worded, options)
    const unlabelled = withoutLabels(written, format)
    refuseDoubtfulLabels(unlabelled, format)
    const said = withoutAsides(unlabelled, options.vocabulary)
    const whole = readWhole(written, withoutNumbersBehind(said, format), options)
    const never = whole.kind === 'read' ? conditionsOf(whole.value).find(neverHolds) : undefined
    return never === undefined ? whole : unreadable({ code: 'never-holds', span: never.span })
  })
  if (work.kind === 'read') return work
  const { error } = work
  if (error.code === 'expected') return unreadable(atEmptyStep(error, text))
  if (error.code !== 'ambiguous') return work
  return unreadable({ ...error, readings: ownLines(error.readings) })
}

/** The cases that the lines of an answer are about. */
function conditionsOf(work: Chain | Derivation): readonly Condition[] {
  const chains = work.kind === 'chain' ? [{ chain: work, under: [] }] : work.chains
  return chains.flatMap(({ chain, under }) => [
    ...under.map(({ condition }) => condition),
    ...chain.expressions.flatMap((one) =>
      one.kind === 'cases' ? one.branches.flatMap(({ condition }) => condition ?? []) : [],
    ),
  ])
}

/** Of two `=` with nothing between them, the first is at fault: the second begins a line of its own. */
function atEmptyStep(
  error: Extract<ReadingError, { readonly code: 'expected' }>,
  text: string,
): ReadingError {
  const before = text.slice(0, error.span[0]).replace(/(?:\s|\\\\|&)+$/, '')
  if (error.found !== '=' || !before.endsWith('=')) return error
  return { ...error, found: '', span: [before.length - 1, before.length] }
}

/** Of texts that differ in one line, that line alone. */
function ownLines(texts: readonly string[]): readonly string[] {
  const rows = texts.map((text) => text.split('\n'))
  const at = rows[0]?.findIndex((line, place) => rows.some((row) => row[place] !== line)) ?? -1
  return rows.map((row) => row[at]?.trim() ?? '')
}

/** Reads a text whose lines had labels in what was written. */
function readWhole(
  written: string,
  text: string,
  options: ReadingOptions,
): Reading<Chain | Derivation> {
  const partings = options.format === 'latex' ? partingsIn(text) : []
  const early =
    partings.length > 0 ? readDerivation(written, text, partings, options).reading : null
  if (early?.kind === 'read') return early
  const simple = readAnswer(text, { ...options, expects: 'formula' })
  if (simple.kind === 'read') {
    const { value } = simple
    if (value.kind === 'chain' && value.expressions.some((one) => holdsClaim(one, text, options))) {
      const { reading: derived } = readDerivation(written, text, [], options)
      if (derived.kind === 'read' && derived.value.chains.some(isStep)) return derived
    }
    if (value.kind === 'shape') return unreadable({ code: 'formula-asked', span: value.span })
    return value.expressions.length > MOST_EXPRESSIONS
      ? unreadable({ code: 'too-many-steps', limit: MOST_EXPRESSIONS, span: value.span })
      : { ...simple, value }
  }
  if (BOUNDS.has(simple.error.code)) return simple
  const { reading: derived, pieces } = readDerivation(written, text, [], options)
  const isWords = derived.kind === 'unreadable' && derived.error.code === 'no-formula'
  return derived.kind === 'read' || pieces > 1 || isWords ? derived : simple
}

/** Whether a row of cases states an equality: of its own, as lines with a case behind each do (`y = t (i = k)`), or of its symbols, as a remark does (`p_i, where p_i = e^{z_i}/Z`). */
function holdsClaim(tree: Tree, text: string, options: ReadingOptions): boolean {
  if (tree.kind !== 'cases') return false
  return tree.branches.some(({ value, condition }) => {
    if (value.kind === 'indicator') return true
    if (condition === null || !/where/i.test(text.slice(value.span[1], condition.span[0])))
      return false
    return !isOfPlaces(condition, options) && !isOfValue(condition, options)
  })
}

function isStep({ chain }: DerivedChain): boolean {
  return chain.expressions.length > 1
}

function unreadable(error: ReadingError): Reading<never> {
  return { kind: 'unreadable', error }
}

/** Reads a text as several chains; `partings` are offsets at which a row ends beside those the tokens tell. */
function readDerivation(
  written: string,
  text: string,
  partings: readonly number[],
  options: ReadingOptions,
): { readonly reading: Reading<Derivation>; readonly pieces: number } {
  let count = 0
  const read = reading<Derivation>(text, options, () => {
    const tokens = partedAt(partings, cut(text, options))
    const writer = newWriter(written, text, options)
    const told = conditionsBehind(tokens, writer)
    const pieces = derivationPieces(told, spellingsOf(options.vocabulary))
    count = pieces.length
    for (const piece of pieces) {
      if (piece.kind === 'words') takeWords(piece.text, writer)
      else takeFormula(piece.tokens, writer)
    }
    const { chains, vocabulary, warnings } = writer
    if (chains.every(({ defines }) => defines !== null)) {
      refuse({ code: 'no-formula', span: [0, text.length] })
    }
    const value: Derivation = { kind: 'derivation', chains, vocabulary, span: [0, text.length] }
    return { kind: 'read', value, warnings }
  })
  return { reading: read, pieces: count }
}

/** Errors that hold of a text however it is read. */
const BOUNDS: ReadonlySet<string> = new Set(['empty', 'too-long', 'too-deep', 'too-many-nodes'])

/** Lines of LaTeX that begin with a word of cases or one that introduces a symbol. */
const WORDED =
  /^\s*(?:\\text\{\s*|\$)*(?:若|如果|当|对于|否则|记|设|令|其中|(?:if|when|case|let|where|otherwise)\b)/i

/** Where lines of LaTeX end that begin with such a word, or stand before one: there the end counts, as `\\` does, but for rows of a matrix or of cases. */
function partingsIn(text: string): readonly number[] {
  const lines = text.split('\n')
  let depth = 0
  let end = -1
  return lines.flatMap((line, at) => {
    const opened = line.match(/\\begin\{[^}]*(?:cases|matrix)/g)?.length ?? 0
    const closed = line.match(/\\end\{[^}]*(?:cases|matrix)/g)?.length ?? 0
    depth += opened - closed
    end += line.length + 1
    const next = lines[at + 1]
    if (depth !== 0 || next === undefined) return []
    return WORDED.test(line) || WORDED.test(next) ? [end] : []
  })
}

/** Tokens with the end of a row at each of some offsets. */
function partedAt(partings: readonly number[], tokens: readonly Token[]): readonly Token[] {
  let next = 0
  return tokens.flatMap((found) => {
    const ends: Token[] = []
    for (let end = partings[next]; end !== undefined && end < found.start; end = partings[next]) {
      ends.push(token('sign', 'row', end, end))
      next += 1
    }
    return [...ends, found]
  })
}

function takeWords(words: string, writer: Writer): void {
  if (/^[,.]$/.test(words)) return
  writer.introducing = introduces(words)
  writer.naming = announcesCase(words)
  if (!summarises(words)) return
  writer.under = []
  writer.branching = null
}

function takeFormula(tokens: readonly Token[], writer: Writer): void {
  let rest = tokens
  for (let [first] = rest; first !== undefined; [first] = rest) {
    const isNamed = writer.naming || isNumbered(first, writer)
    rest = (isNamed ? behindCase(rest, writer) : null) ?? behindPart(first, rest, writer)
  }
}

/** Takes what a formula begins with: a word of cases with its condition, a heading, or the whole of its claims. What is left. */
function behindPart(first: Token, tokens: readonly Token[], writer: Writer): readonly Token[] {
  if (saysNothing(first)) return tokens.slice(runLength(tokens, saysNothing))
  if (isKeyword(first, 'otherwise')) {
    writer.under = otherCases(writer)
    writer.branching = null
    return tokens.slice(1)
  }
  if (isKeyword(first, 'if')) {
    const end = headingEnd(tokens)
    const stated = conditionIn(tokens.slice(1, end), writer)
    const isFact = isWhere(first, writer) && !isOfPlaces(stated, writer)
    if (stated !== null && !isFact && isCaseOf(stated, writer)) {
      setHeading(stated, writer)
      return tokens.slice(end)
    }
    writer.introducing = true
    return tokens.slice(runLength(tokens, (found) => isKeyword(found, 'if')))
  }
  const isLabelled = isSign(tokens.at(-1), ':')
  const body = isLabelled ? tokens.slice(0, -1) : tokens
  const end = isLabelled ? body.length : headingEnd(body)
  const stated = isLabelled || writer.introducing ? conditionIn(body.slice(0, end), writer) : null
  if (stated !== null && isCaseOf(stated, writer)) {
    setHeading(stated, writer)
    return body.slice(end)
  }
  takeClaims(body, writer)
  return []
}

function saysNothing(found: Token): boolean {
  return isStop(found) || isKeyword(found, 'then') || isKeyword(found, 'and')
}

/** How many tokens at the start pass a test. */
function runLength(tokens: readonly Token[], test: (found: Token) => boolean): number {
  const end = tokens.findIndex((found) => !test(found))
  return end < 0 ? tokens.length : end
}

function isCaseOf(condition: Condition | null, writer: Writer): boolean {
  return isOfPlaces(condition, writer) || isOfValue(condition, writer)
}

/** Looked back over for a label, in characters. */
const MOST_GAP = 100

/** Whether a label stands right before a token in what was written. */
function isNumbered({ start }: Token, { written, text }: Writer): boolean {
  const before = text.slice(Math.max(0, start - MOST_GAP), start)
  const [gap = ''] = before.match(/(?:\s|\\text\{|[&}])*$/) ?? []
  return written.slice(start - gap.length, start) !== gap
}

/** Takes the case behind its title, with the title's number (`1: i = k`, `A (y = 1):`). What is left; null where no case stands there. */
function behindCase(tokens: readonly Token[], writer: Writer): readonly Token[] | null {
  const isEdge = (found: Token): boolean => isStop(found) || '()'.includes(found.text)
  const [first, second] = tokens
  const isCounted = first?.kind === 'number' || /^([A-Za-z]|[ivx]+)$/i.test(first?.text ?? '')
  const isNumber = isCounted && (second === undefined || isEdge(second))
  const body = isNumber ? tokens.slice(1) : tokens
  const start = body.findIndex((found) => !isEdge(found))
  if (start < 0) return []
  writer.naming = false
  const rest = body.slice(start)
  const stop = rest.findIndex(
    (found) => isStop(found) || isSign(found, ')') || isKeyword(found, 'then'),
  )
  const end = stop < 0 ? rest.length : stop
  const stated = conditionIn(rest.slice(0, end), writer)
  if (stated === null || !isCaseOf(stated, writer)) return null
  setHeading(stated, writer)
  const next = rest.findIndex((found, at) => at >= end && !isEdge(found))
  return next < 0 ? [] : rest.slice(next)
}

function setHeading(condition: Condition, writer: Writer): void {
  writer.headings.push(condition)
  writer.under = [{ condition, holds: true }]
  writer.branching = null
  writer.introducing = false
}

/** Where a heading ends: at a colon, a `then` or a comma outside brackets. */
export function headingEnd(tokens: readonly Token[]): number {
  const end = firstOutside(
    tokens,
    (found) => isSign(found, ':') || isSign(found, ',') || isKeyword(found, 'then'),
  )
  return end < 0 ? tokens.length : end
}

/** Takes the claims of a row: a comma or `and` parts two (`y_c = 1, L = -log p_c`); `i = k` of indices alone is a remark and claims nothing. */
function takeClaims(tokens: readonly Token[], writer: Writer): void {
  const stated = conditionIn(tokens, writer)
  if (!writer.introducing && isOfPlaces(stated, writer)) return
  const isIntroduced = writer.introducing && introducedBy(tokens, writer.vocabulary) !== null
  const comma = isIntroduced
    ? -1
    : firstOutside(tokens, (found) => isSign(found, ',') || isKeyword(found, 'and'))
  const first = tokens.slice(0, Math.max(0, comma))
  const second = tokens.slice(comma + 1)
  if (isEquality(first) && isEquality(second) && !isCase(second, writer)) {
    takeChain(first, writer)
    takeClaims(second, writer)
  } else takeChain(tokens, writer)
}

/** Whether tokens say with both sides that two things are equal. */
function isEquality(tokens: readonly Token[]): boolean {
  return firstOutside(tokens, (found) => isSign(found, '=')) > 0
}

/** Whether tokens state the case that a value before them is for. */
function isCase(tokens: readonly Token[], writer: Writer): boolean {
  const [first] = tokens
  if (first !== undefined && isKeyword(first, 'if')) return true
  return isCaseOf(conditionIn(tokens, writer), writer)
}

function takeChain(tokens: readonly Token[], writer: Writer): void {
  const [first] = tokens
  if (first === undefined || tokens.every(isStop)) return
  const introduced = writer.introducing ? introducedBy(tokens, writer.vocabulary) : null
  const called = writer.introducing ? introducedWithBrackets(tokens, writer.vocabulary) : null
  if (called !== null) {
    const { text: own, start, end } = called
    refuse({ code: 'introduced-with-brackets', name: own, span: [start, end] })
  }
  writer.introducing = false
  if (introduced !== null) {
    const comma = firstOutside(tokens, (found) => isSign(found, ','))
    const end = comma < 0 ? tokens.length : comma
    takeDefinition(tokens.slice(0, end), introduced, writer)
    writer.introducing = comma >= 0
    takeChain(tokens.slice(end + 1), writer)
    return
  }
  const value = valueOtherwise(tokens)
  const whole = readChainIn(value ?? tokens, [], writer)
  const continues = isSign(first, '=')
  const branch = value === null ? branchOf(whole, writer) : { chain: whole, condition: null }
  if (branch !== null) {
    takeBranch(branch, continues, writer)
    return
  }
  if (!continues && writer.branching !== null) {
    writer.under = writer.branching.from
    writer.branching = null
  }
  takeWhole(whole, continues, writer)
}

function takeWhole(chain: Chain, continues: boolean, writer: Writer): void {
  const { under, chains } = writer
  const before = chains.at(-1)
  if (continues && before !== undefined && before.under === under) {
    chains[chains.length - 1] = { ...before, chain: joined(before.chain, chain) }
    return
  }
  const derived: DerivedChain = { chain, continues, repeats: false, under, defines: null }
  const isAnother = before !== undefined && before.under === under && isBare(derived)
  if (isAnother && (isBare(before) || mayGoOn(before, writer))) {
    refuse({ code: 'unjoined', span: chain.span })
  }
  chains.push(derived)
}

/** Nothing but layout, and then a bracket, or a space that sets the line in. */
const SET_IN = /^(?:[\s&]|\\\\|\\q?quad|\\[ ,;:!]|\\left|\\[bB]ig+l?)*?(?:[([（]|&\s*\\q?quad)/

/** Whether what stands right below a chain may be its next factor, since it starts with a bracket or is set in. */
function mayGoOn({ chain }: DerivedChain, { written, text }: Writer): boolean {
  const [, end] = chain.span
  const [between = null] = text.slice(end).match(SET_IN) ?? []
  return between !== null && written.startsWith(between, end)
}

/** Whether a formula stands by itself, without any relation. */
function isBare({ chain, continues, defines }: DerivedChain): boolean {
  return chain.expressions.length === 1 && !continues && defines === null
}

function takeDefinition(tokens: readonly Token[], introduced: Introduced, writer: Writer): void {
  const { head, parameters, equals } = introduced
  const right = tokens.slice(equals + 1)
  const again = right.find(({ kind, text }) => kind === 'word' && text === head.text)
  if (again !== undefined) {
    refuse({ code: 'circular-definition', name: head.text, span: [again.start, again.end] })
  }
  const chain = readChainIn(right, parameters, writer)
  const symbol: Tree = name(head.text, [head.start, head.end])
  const expressions = [symbol, ...chain.expressions]
  writer.chains.push({
    chain: { ...chain, expressions, span: [head.start, chain.span[1]] },
    continues: false,
    repeats: false,
    under: writer.under,
    defines: { name: head.text, parameters },
  })
  const added = introducedSymbol(introduced, writer.text)
  writer.vocabulary = { symbols: [...writer.vocabulary.symbols, added] }
}

function joined(before: Chain, after: Chain): Chain {
  return {
    kind: 'chain',
    expressions: [...before.expressions, ...after.expressions],
    span: [before.span[0], after.span[1]],
  }
}
