import type { MathfieldElement } from 'mathlive'
import type { FieldHandle } from './fieldHandle'
import { focusKeys, insertInto } from './makeField'

/** The handle of a formula field. `spelled` gives lines of plain text in LaTeX. */
export function mathHandle(field: MathfieldElement, spelled: FieldHandle['spelled']): FieldHandle {
  const between = (start: number, end: number) => field.getValue(start, end, 'latex')
  const write = (latex: string) => field.setValue(latex, { silenceNotifications: true })
  const edgeAt = (edge: 'start' | 'end') => (edge === 'start' ? 0 : field.lastOffset)
  return {
    insert: (latex) => insertInto(field, latex),
    replace: (latex) => {
      focusKeys(field)
      field.insert(latex, { insertionMode: 'replaceAll', selectionMode: 'after', format: 'latex' })
    },
    focus: () => focusKeys(field),
    text: () => field.value,
    write,
    isAt: (edge) => field.selectionIsCollapsed && field.position === edgeAt(edge),
    focusAt: (place) => {
      focusKeys(field)
      field.position = typeof place === 'number' ? place : edgeAt(place)
    },
    caret: () => field.position,
    cut: () => {
      const [start, end] = field.selection.ranges[0] ?? [field.position, field.position]
      const [head, tail] = [between(0, start), between(end, field.lastOffset)]
      if (bare(head + between(start, end) + tail) !== bare(field.value)) return null
      write(head)
      field.position = field.lastOffset
      return tail
    },
    append: (latex) => {
      focusKeys(field)
      const seam = field.lastOffset
      field.position = seam
      field.insert(latex, {
        insertionMode: 'insertAfter',
        selectionMode: 'after',
        format: 'latex',
        silenceNotifications: true,
      })
      field.position = seam
    },
    spelled,
    isLeftBy: () => false,
    takesEnter: () =>
      (field.getElementInfo(field.position)?.depth ?? 0) > 0 && /\\begin\{/.test(field.value),
  }
}

/** LaTeX without what two spellings of one formula may differ in: spaces, and braces around one sign. */
function bare(latex: string): string {
  return latex.replace(/\s+/g, '').replace(/\{(\w)\}/g, '$1')
}
