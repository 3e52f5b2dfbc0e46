import type { Span } from '@/lib/expr/tree'

/** A box on the page, in pixels. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly bottom: number
}

/** The part of MathLive's field this needs. */
export interface BoxedField {
  readonly lastOffset: number
  getValue(start: number, end: number, format: 'latex'): string
  getElementInfo(
    offset: number,
  ): { readonly depth?: number; readonly latex?: string; readonly bounds?: DOMRect } | undefined
}

/**
 * Where a place of a field's LaTeX is drawn; null where it is not found. A field knows boxes by its own offsets, in which
 * what is inside of something comes before it, and not by places in the LaTeX: the elements of the outermost row that the place
 * touches are found by the LaTeX up to each, and within a single one, such as a fraction, the inner element written like
 * the place. A place of several elements within one is shown as the whole of it.
 */
export function placeInField(field: BoxedField, [from, end]: Span): Box | null {
  const outermost = field.getElementInfo(field.lastOffset)?.depth
  let before = { offset: 0, length: 0 }
  let first: number | null = null
  let last = 0
  let start = 0
  for (let offset = 1; offset <= field.lastOffset; offset += 1) {
    if (field.getElementInfo(offset)?.depth !== outermost) continue
    const { length } = field.getValue(0, offset, 'latex')
    if (first === null && length > from) {
      first = before.offset + 1
      start = before.length
    }
    last = offset
    if (length >= end) break
    before = { offset, length }
  }
  if (first === null) return null
  const value = field.getValue(0, field.lastOffset, 'latex')
  const inner = innerOffset(field, first, last, value.slice(from, end), value.slice(start, from))
  return inner === null ? boxOf(field, first, last) : boxOf(field, inner, inner)
}

/** The element within others that is written like the place, as many of which come before as in the LaTeX. */
function innerOffset(
  field: BoxedField,
  first: number,
  last: number,
  place: string,
  before: string,
): number | null {
  const alike: number[] = []
  for (let offset = first; offset <= last; offset += 1)
    if (field.getElementInfo(offset)?.latex?.trim() === place) alike.push(offset)
  return alike[before.split(place).length - 1] ?? alike[0] ?? null
}

function boxOf(field: BoxedField, first: number, last: number): Box | null {
  const boxes: DOMRect[] = []
  for (let offset = first; offset <= last; offset += 1) {
    const bounds = field.getElementInfo(offset)?.bounds
    if (bounds !== undefined && bounds.width > 0) boxes.push(bounds)
  }
  if (boxes.length === 0) return null
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}
