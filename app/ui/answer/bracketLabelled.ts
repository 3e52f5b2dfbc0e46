/** The part of MathLive's field this needs. */
export interface LabelledField {
  readonly position: number
  selection: { ranges: [number, number][] }
  getValue(start: number, end: number, format: 'latex'): string
  getElementInfo(offset: number): { readonly depth?: number } | undefined
  insert(latex: string, options: { readonly selectionMode: 'placeholder' }): boolean
}

/** A layer's label, or a column's number, at the end of a piece of LaTeX. */
const LABEL = /\^\{(?:\[[^[\]{}]*\]|\([^(){}]*\))\}$/

/**
 * Puts a symbol that has a label where a power goes into brackets, with an empty power on them, and the caret in it; whether one
 * stands before the caret. MathLive by itself would write the power over the label: `W1^T` would lose its layer.
 */
export function bracketLabelled(field: LabelledField): boolean {
  const end = field.position
  if (!LABEL.test(field.getValue(0, end, 'latex'))) return false
  const depthAt = (offset: number) => field.getElementInfo(offset)?.depth ?? 0
  const depth = depthAt(end)
  const siblings: number[] = []
  for (let offset = end - 1; offset >= 0 && siblings.length < 2; offset -= 1) {
    if (depthAt(offset) < depth) break
    if (depthAt(offset) === depth) siblings.push(offset)
  }
  const [, start] = siblings
  if (start === undefined) return false
  field.selection = { ranges: [[start, end]] }
  return field.insert('(#@)^{#?}', { selectionMode: 'placeholder' })
}
