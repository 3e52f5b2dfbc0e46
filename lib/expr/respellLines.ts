import { bareLines } from './bareLines'
import { firstOutside } from './derivationPieces'
import { introducedBy, introducedSymbol } from './introducedSymbol'
import { type LinePart, lineParts } from './lineParts'
import { isSign } from './parser'
import { printLatexAnswer, printLatexCondition } from './printLatex'
import { printPlain, printPlainAnswer } from './printPlain'
import { introduces } from './proseRuns'
import { readAnswer, readCondition } from './read'
import type { Token } from './token'
import type { Span } from './tree'
import type { Format, Vocabulary } from './vocabulary'

/** From which spelling into which other, for a part that ranges over the `free` indices. */
export interface Respelling {
  readonly from: Format
  readonly to: Format
  readonly vocabulary: Vocabulary
  readonly free: readonly string[]
}

/** What stands before or behind a formula where it goes on over lines; a line's own formula is read without it. */
const JOINS = new Set('= + - * / × .* ./'.split(' '))

/**
 * The lines of a derivation in the other spelling: formulas by printing their trees, words as they were written (in `\text{…}`
 * for LaTeX, which would take their letters for symbols) as are the labels before lines, and what cannot be read as it
 * stands. A symbol that a line introduces is known in the lines below.
 */
export function respellLines(lines: readonly string[], asked: Respelling): readonly string[] {
  let { vocabulary } = asked
  const labels = labelsOf(lines, asked)
  return lines.map((written, at) => {
    const { label, line } = labels[at] ?? { label: '', line: written }
    const writer = { line, asked, vocabulary, introducing: false }
    const respelt = respellLine(writer)
    vocabulary = writer.vocabulary
    if (label === '') return respelt
    return asked.to === 'latex' ? `\\text{${label} }${respelt}` : `${label} ${respelt}`
  })
}

/** Each line with its label apart. */
function labelsOf(
  lines: readonly string[],
  { from }: Respelling,
): readonly { readonly label: string; readonly line: string }[] {
  const bare = bareLines(lines, from)
  return lines.map((written, place) => {
    const line = bare[place] ?? written
    const end = written.split('').findLastIndex((character, at) => character !== line[at]) + 1
    return end === 0
      ? { label: '', line: written }
      : { label: wordsIn(written.slice(0, end)), line: line.trim() }
  })
}

interface Writer {
  readonly line: string
  readonly asked: Respelling
  vocabulary: Vocabulary
  /** Whether the words just met introduce a symbol. */
  introducing: boolean
}

/** A part of a line in its new spelling. */
interface Piece {
  readonly kind: LinePart['kind']
  readonly text: string
}

function respellLine(writer: Writer): string {
  const { line, asked, vocabulary } = writer
  const parts = lineParts(line, { ...asked, format: asked.from, vocabulary })
  if (parts === null) return line
  const isValue = parts.length > 1 && parts[0]?.kind !== 'words' && !parts.some(isProse)
  const value = isValue ? respellValue(line, writer) : null
  if (value !== null) return value
  const pieces = parts.map((part) => respellPart(part, writer))
  if (asked.to === 'latex') return joinLatex(pieces)
  const bare = joinPlain(pieces)
  const again = lineParts(bare, { ...asked, format: 'plain', vocabulary: writer.vocabulary })
  return saidBy(again ?? []) === saidBy(parts) ? bare : joinPlain(pieces.map(kept))
}

/** Words that belong to no value, as those of cases do. */
function isProse(part: LinePart): boolean {
  return part.kind === 'words' && !/^(?:if|then|and|or|otherwise)$/.test(part.text)
}

function respellPart(part: LinePart, writer: Writer): Piece {
  switch (part.kind) {
    case 'words':
      writer.introducing = introduces(part.text) || part.text === 'if'
      return { kind: 'words', text: wordsIn(writer.line.slice(...part.span)) }
    case 'sign': {
      const written = wordsIn(writer.line.slice(...part.span))
      return { kind: 'sign', text: written.length === 1 ? written : part.text }
    }
    case 'formula': {
      const heading = part.heads ? respellHeading(part.span, writer) : null
      const text = heading ?? respellFormula(part.tokens, part.span, writer)
      writer.introducing = false
      return { kind: 'formula', text }
    }
  }
}

/** A formula as it stands in the line, without the edges of `\text{if $i = k$}` around it. */
function sourceIn([start, end]: Span, line: string): string {
  const source = line.slice(start, end).replaceAll('$', ' ').trim()
  const count = (brace: string) => source.split(brace).length
  return count('}') > count('{') ? source.replace(/\s*\}$/, '') : source
}

function respellHeading(span: Span, writer: Writer): string | null {
  const { asked, vocabulary, line } = writer
  const { free } = asked
  const read = readCondition(sourceIn(span, line), { format: asked.from, vocabulary, free })
  if (read.kind === 'unreadable') return null
  if (asked.to === 'latex') return printLatexCondition(read.value, vocabulary)
  const indicator = printPlain(
    { kind: 'indicator', condition: read.value, span: [0, 0] },
    vocabulary,
  )
  return indicator.slice('1['.length, -1)
}

/** A formula without the signs that join it to other lines. */
function respellFormula(tokens: readonly Token[], span: Span, writer: Writer): string {
  const isJoin = ({ kind, text }: Token) => kind === 'sign' && JOINS.has(text)
  const { line } = writer
  /** A minus in front is the formula's own, and read with it. */
  const first = tokens.findIndex((found) => !isJoin(found) || found.text === '-')
  if (first < 0) return sourceIn(span, line)
  const last = tokens.findLastIndex((found) => !isJoin(found))
  const start = tokens[first - 1]?.end ?? span[0]
  const end = tokens[last + 1]?.start ?? span[1]
  const body = respellBody(tokens.slice(first, last + 1), [start, end], writer)
  const [before, behind] = [line.slice(span[0], start).trim(), line.slice(end, span[1]).trim()]
  return [before, body, behind].filter((piece) => piece !== '').join(' ')
}

/** Each symbol that is introduced is declared for what follows, its own indices only for what it is. */
function respellBody(tokens: readonly Token[], [start, end]: Span, writer: Writer): string {
  const { line, vocabulary } = writer
  const introduced = writer.introducing ? introducedBy(tokens, vocabulary) : null
  if (introduced === null) {
    const source = sourceIn([start, end], line)
    return respellValue(source, writer) ?? source
  }
  const comma = firstOutside(tokens, (found) => isSign(found, ','))
  const own = sourceIn([start, comma < 0 ? end : (tokens[comma]?.start ?? end)], line)
  const known = [...vocabulary.symbols, introducedSymbol(introduced, line)]
  const bound = introduced.parameters
    .filter((name) => known.every((symbol) => symbol.name !== name))
    .map((name) => ({ name, role: 'index', tex: name, aliases: [] }) as const)
  writer.vocabulary = { symbols: [...known, ...bound] }
  const respelt = respellValue(own, writer) ?? own
  writer.vocabulary = { symbols: known }
  const others = comma < 0 ? [] : tokens.slice(comma + 1)
  if (others.length === 0) return respelt
  return `${respelt}, ${respellBody(others, [tokens[comma]?.end ?? end, end], writer)}`
}

/** An expression, or several joined by `=`; null where it cannot be read. */
function respellValue(source: string, { asked, vocabulary }: Writer): string | null {
  const { from, to, free } = asked
  const read = readAnswer(source, { format: from, vocabulary, free, expects: 'formula' })
  if (read.kind === 'unreadable') return null
  return to === 'latex'
    ? printLatexAnswer(read.value, vocabulary)
    : printPlainAnswer(read.value, vocabulary)
}

/** Words without the LaTeX that makes them words. */
function wordsIn(source: string): string {
  return source
    .replace(/\\(?:text[a-z]*|mbox|operatorname|mathrm|mathit)\*?\s*\{/g, '')
    .replace(/\\(?:left|right)(?![A-Za-z])/g, '')
    .replace(/\\[ ,;!:]/g, ' ')
    .replace(/[{}$]/g, '')
    .trim()
}

function joinLatex(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }, at) => {
      const follows = pieces[at + 1]
      if (kind === 'formula') return text
      if (text === '⇒') return String.raw` \Rightarrow `
      if (kind === 'sign' && !/^[:：]$/.test(text)) return follows === undefined ? text : `${text} `
      const isBehind = kind === 'words' && pieces[at - 1]?.kind === 'formula'
      return `\\text{${isBehind ? ' ' : ''}${text}${follows?.kind === 'formula' ? ' ' : ''}}`
    })
    .join('')
}

function joinPlain(pieces: readonly Piece[]): string {
  return pieces
    .map(({ kind, text }, at) =>
      at === 0 || (kind === 'sign' && text !== '⇒') ? text : ` ${text}`,
    )
    .join('')
}

/** Words that without `\text` would be read as symbols keep it in plain text too. */
function kept({ kind, text }: Piece): Piece {
  return { kind, text: kind === 'words' ? `\\text{${text}}` : text }
}

/** The order of words and formulas, without stops. */
function saidBy(parts: readonly LinePart[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'formula') return '='
      return part.kind === 'words' ? part.text.replace(/[^\p{Letter}]/gu, '') : ''
    })
    .join('')
}
