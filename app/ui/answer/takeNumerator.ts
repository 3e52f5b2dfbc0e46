/** The part of MathLive's field that is needed to find a numerator. */
export interface NumeratorField {
  readonly position: number
  selection: { ranges: [number, number][] }
  getValue(start: number, end: number, format: 'latex'): string
  getElementInfo(offset: number): { readonly depth?: number } | undefined
}

/** The part of MathLive's field that is needed to type one. */
export interface FractionField extends NumeratorField {
  readonly selectionIsCollapsed: boolean
  addEventListener(
    type: 'keydown',
    listener: (event: Event) => void,
    options: { capture: true; signal: AbortSignal },
  ): void
}

/** What a numerator does not reach over, as the first thing of a piece of LaTeX. */
const BREAKS =
  /^\s*(?:[-+*=,;:<>!|]|\\(?:times|cdot|pm|odot|oslash|otimes|ne|neq|le|leq|ge|geq|lt|gt|in|mid|sum|prod|max|min|quad|to)(?![A-Za-z]))/

/**
 * Makes `/` take the whole product before it: the operand is selected, and MathLive puts a selection over the bar. By
 * itself it takes no letter with an accent, so that of `yhat_k/2` only the index would go up.
 */
export function takeNumerator(field: FractionField, signal: AbortSignal): void {
  function onKey(event: Event) {
    if (!(event instanceof KeyboardEvent) || event.isComposing || event.key !== '/') return
    if (event.ctrlKey || event.metaKey || event.altKey || !field.selectionIsCollapsed) return
    if (field.getValue(0, field.position, 'latex').endsWith('.')) return
    selectNumerator(field)
  }
  field.addEventListener('keydown', onKey, { capture: true, signal })
}

/** Selects the product that ends at the caret. */
export function selectNumerator(field: NumeratorField): void {
  const end = field.position
  field.selection = { ranges: [[numeratorStart(field, end), end]] }
}

/** Steps back sibling by sibling; what is inside of one lies deeper, what is around them less deep. */
function numeratorStart(field: NumeratorField, end: number): number {
  const depthAt = (offset: number) => field.getElementInfo(offset)?.depth ?? 0
  const depth = depthAt(end)
  let start = end
  let taken = ''
  let unclosed = 0
  for (let offset = end - 1; offset >= 0 && depthAt(offset) >= depth; offset -= 1) {
    if (depthAt(offset) > depth) continue
    const latex = field.getValue(offset, end, 'latex')
    if (!latex.endsWith(taken)) break
    const piece = latex.slice(0, latex.length - taken.length)
    unclosed += count(piece, ')') - count(piece, '(')
    if (unclosed < 0 || (unclosed === 0 && BREAKS.test(piece))) break
    start = offset
    taken = latex
  }
  return start
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1
}
