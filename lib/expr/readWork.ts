import { branchOf, otherCases, takeBranch, valueOtherwise } from './branches'
import { name } from './build'
import type { Derivation, DerivedChain } from './derivation'
import { derivationPieces, firstOutside } from './derivationPieces'
import {
  type Introduced,
  introducedBy,
  introducedSymbol,
  introducedWithBrackets,
} from './introducedSymbol'
import { isKeyword, isSign } from './parser'
import { announcesCase, introduces, summarises } from './proseRuns'
import { cut, type ReadingOptions, readAnswer, reading } from './read'
import type { Reading } from './reading'
import type { ReadingError } from './readingError'
import { spellingsOf } from './spellings'
import { type Token, token } from './token'
import type { Chain, Condition, Tree } from './tree'
import { refuse } from './unreadable'
import { withoutLabels } from './withoutLabels'
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
  const work = readWhole(text, withoutLabels(text, options.format), options)
  if (work.kind === 'read') return work
  const { error } = work
  if (error.code === 'expected') return unreadable(atEmptyStep(error, text))
  if (error.code !== 'ambiguous') return work
  return unreadable({ ...error, readings: ownLines(error.readings) })
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
    if (value.kind === 'chain' && value.expressions.some(casesOfEqualities)) {
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

/** Whether a row of cases states an equality of its own, as lines with a case behind each do: `y = t (i = k)`. */
function casesOfEqualities(tree: Tree): boolean {
  return tree.kind === 'cases' && tree.branches.some(({ value }) => value.kind === 'indicator')
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
    const pieces = derivationPieces(tokens, spellingsOf(options.vocabulary))
    count = pieces.length
    const writer = newWriter(written, text, options)
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
  const [first] = tokens
  if (first === undefined) return
  const isNamed = writer.naming || isNumbered(first, writer)
  if (isNamed && takesCase(tokens, writer)) return
  if (isStop(first) || isKeyword(first, 'then') || isKeyword(first, 'and')) {
    takeFormula(tokens.slice(1), writer)
  } else if (isKeyword(first, 'otherwise')) {
    writer.under = otherCases(writer)
    writer.branching = null
    takeFormula(tokens.slice(1), writer)
  } else if (isKeyword(first, 'if')) {
    const end = headingEnd(tokens)
    const stated = conditionIn(tokens.slice(1, end), writer)
    const isAside = /^where$/i.test(writer.text.slice(first.start, first.end))
    const condition =
      isOfPlaces(stated, writer) || (isOfValue(stated, writer) && !isAside) ? stated : null
    if (condition === null) writer.introducing = true
    else setHeading(condition, writer)
    takeFormula(tokens.slice(condition === null ? 1 : end), writer)
  } else {
    const last = tokens.at(-1)
    const isLabelled = last !== undefined && isSign(last, ':')
    const body = isLabelled ? tokens.slice(0, -1) : tokens
    const end = isLabelled ? body.length : headingEnd(body)
    const stated = isLabelled || writer.introducing ? conditionIn(body.slice(0, end), writer) : null
    const heads = isOfValue(stated, writer) || isOfPlaces(stated, writer)
    if (stated === null || !heads) takeClaims(body, writer)
    else {
      setHeading(stated, writer)
      takeFormula(body.slice(end), writer)
    }
  }
}

/** Whether a label stands right before a token in what was written. */
function isNumbered({ start }: Token, { written, text }: Writer): boolean {
  const [gap = ''] = text.slice(0, start).match(/(?:\s|\\text\{|[&}])*$/) ?? []
  return written.slice(start - gap.length, start) !== gap
}

/** Takes the case behind its title, with the title's number (`1: i = k`, `A (y = 1):`); false where none stands there. */
function takesCase(tokens: readonly Token[], writer: Writer): boolean {
  const isEdge = (found: Token): boolean => isStop(found) || '()'.includes(found.text)
  const [first, second] = tokens
  const isCounted = first?.kind === 'number' || /^([A-Za-z]|[ivx]+)$/i.test(first?.text ?? '')
  const isNumber = isCounted && (second === undefined || isEdge(second))
  const body = isNumber ? tokens.slice(1) : tokens
  const start = body.findIndex((found) => !isEdge(found))
  if (start < 0) return true
  writer.naming = false
  const rest = body.slice(start)
  const stop = rest.findIndex(
    (found) => isStop(found) || isSign(found, ')') || isKeyword(found, 'then'),
  )
  const end = stop < 0 ? rest.length : stop
  const stated = conditionIn(rest.slice(0, end), writer)
  if (stated === null || !(isOfPlaces(stated, writer) || isOfValue(stated, writer))) return false
  setHeading(stated, writer)
  const next = rest.findIndex((found, at) => at >= end && !isEdge(found))
  if (next >= 0) takeFormula(rest.slice(next), writer)
  return true
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

/** Takes the claims of a row: a comma parts two (`y_c = 1, L = -log p_c`); `i = k` of indices alone is a remark and claims nothing. */
function takeClaims(tokens: readonly Token[], writer: Writer): void {
  const stated = conditionIn(tokens, writer)
  if (!writer.introducing && isOfPlaces(stated, writer)) return
  const comma = writer.introducing ? -1 : firstOutside(tokens, (found) => isSign(found, ','))
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
  const stated = conditionIn(tokens, writer)
  return isOfPlaces(stated, writer) || isOfValue(stated, writer)
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
  if (before !== undefined && before.under === under && isBare(before) && isBare(derived)) {
    refuse({ code: 'unjoined', span: chain.span })
  }
  chains.push(derived)
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
