import type { CaretWords } from '@/lib/i18n/caretWords'
import { fill } from '@/lib/i18n/fill'

/** The part of MathLive's field this needs. */
export interface CaretField {
  readonly position: number
  readonly lastOffset: number
  readonly selection: { readonly ranges: readonly (readonly [number, number])[] }
  getValue(start: number, end: number, format: 'latex'): string
  getElementInfo(offset: number): { readonly depth?: number; readonly latex?: string } | undefined
}

/** Where a caret may be. */
type Place = keyof CaretWords['places']

/**
 * What is said when the caret has come to where it is: what it left, what stands before it, and whether it is at the
 * start or the end of something. `say` speaks a piece of LaTeX; `before` is the offset it came from.
 *
 * A field counts what is inside of something before the thing itself, and begins each of its boxes with an element that
 * writes nothing: `\frac{a}{b}` is nothing, `a`, nothing, `b`, the fraction.
 */
export function sayCaret(
  field: CaretField,
  before: number,
  words: CaretWords,
  say: (latex: string) => string,
): string {
  const [start = 0, end = 0] = field.selection.ranges[0] ?? []
  if (start !== end) return fill(words.selected, { what: say(field.getValue(start, end, 'latex')) })
  const { position } = field
  const name = (offset: number) => words.places[placeOf(field, offset)]
  const said =
    depthAt(field, before) > depthAt(field, position)
      ? [fill(words.outOf, { place: name(before) })]
      : []
  const place = name(position)
  const isEnd = endsBox(field, position)
  if (!startsBox(field, position)) {
    said.push(say(latexAt(field, position)))
    if (isEnd) said.push(fill(words.endOf, { place }))
  } else said.push(fill(isEnd ? words.emptyPlace : words.startOf, { place }))
  return said.join(words.between)
}

/** What an input of this type takes out; nothing where it is no deletion of a piece. */
export function pieceToGo(field: CaretField, inputType: string): string {
  const [start = 0, end = 0] = field.selection.ranges[0] ?? []
  if (!inputType.startsWith('delete')) return ''
  if (start !== end) return field.getValue(start, end, 'latex')
  if (!inputType.endsWith('Forward')) return latexAt(field, field.position)
  let next = field.position + 1
  while (next < field.lastOffset && depthAt(field, next) > depthAt(field, field.position)) next += 1
  return latexAt(field, next)
}

/** What holds the caret at an offset. */
function placeOf(field: CaretField, offset: number): Place {
  const depth = depthAt(field, offset)
  if (depth === 0) return 'formula'
  let [first, after] = [offset, offset]
  while (first > 0 && depthAt(field, first - 1) >= depth) first -= 1
  while (after < field.lastOffset && depthAt(field, after) >= depth) after += 1
  const boxes: number[] = []
  for (let each = first; each < after; each += 1)
    if (depthAt(field, each) === depth && startsBox(field, each)) boxes.push(each)
  const box = boxes.filter((each) => each <= offset).length - 1
  return placesIn(latexAt(field, after), boxes.length)[box] ?? 'inner'
}

/** The boxes of an element, in the order of its offsets. */
function placesIn(latex: string, count: number): readonly Place[] {
  if (/^\\[a-z]?frac/.test(latex)) return ['numerator', 'denominator']
  if (latex.startsWith('\\sqrt')) return count === 1 ? ['root'] : []
  const script = /^(?:\\[a-z]+)?\s*([_^])/.exec(latex)?.[1]
  if (script === undefined) return []
  if (count === 2) return ['index', 'power']
  return [script === '_' ? 'index' : 'power']
}

function startsBox(field: CaretField, offset: number): boolean {
  return latexAt(field, offset) === ''
}

function endsBox(field: CaretField, offset: number): boolean {
  if (offset === field.lastOffset) return true
  const [depth, next] = [depthAt(field, offset), depthAt(field, offset + 1)]
  return next < depth || (next === depth && startsBox(field, offset + 1))
}

function depthAt(field: CaretField, offset: number): number {
  return field.getElementInfo(offset)?.depth ?? 0
}

function latexAt(field: CaretField, offset: number): string {
  return field.getElementInfo(offset)?.latex ?? ''
}
