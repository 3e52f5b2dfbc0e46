import type { FieldHandle } from './fieldHandle'
import { typeInto } from './typeInto'
import type { CompletionState } from './useCompletion'

/** The handle of a plain-text field, which reads LaTeX too. While its list of words is open, arrows are the list's, and Enter where a word is marked. */
export function plainHandle(
  area: HTMLTextAreaElement,
  listNow: CompletionState['now'],
): FieldHandle {
  const isAt = (place: number) => area.selectionStart === place && area.selectionEnd === place
  const edgeAt = (edge: 'start' | 'end') => (edge === 'start' ? 0 : area.value.length)
  const write = (text: string) => {
    area.value = text
  }
  const focusAt = (place: number) => {
    area.focus()
    area.setSelectionRange(place, place)
  }
  return {
    insert: (text) => typeInto(area, text),
    replace: (text) => {
      area.focus()
      area.select()
      typeInto(area, text)
    },
    focus: () => area.focus(),
    text: () => area.value,
    write,
    isAt: (edge) => isAt(edgeAt(edge)),
    focusAt: (place) => focusAt(typeof place === 'number' ? place : edgeAt(place)),
    caret: () => area.selectionEnd,
    cut: () => {
      const tail = area.value.slice(area.selectionEnd)
      write(area.value.slice(0, area.selectionStart))
      return tail
    },
    append: (text) => {
      const seam = area.value.length
      write(area.value + text)
      focusAt(seam)
    },
    spelled: (lines) => lines,
    isLeftBy: (key) =>
      listNow() === 'closed' &&
      (isOneRow(area) || isAt(edgeAt(key === 'ArrowUp' ? 'start' : 'end'))),
    takesEnter: () => listNow() === 'marked',
  }
}

/** Whether the text is short enough not to be wrapped. */
function isOneRow(area: HTMLTextAreaElement): boolean {
  const { lineHeight, paddingTop, paddingBottom } = window.getComputedStyle(area)
  const height =
    area.scrollHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
  return height < 1.5 * Number.parseFloat(lineHeight)
}
