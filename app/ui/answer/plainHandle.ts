import type { FieldHandle } from './fieldHandle'

/** The handle of a plain-text field; `onInput` hears what is inserted. */
export function plainHandle(
  area: HTMLTextAreaElement,
  onInput: (text: string) => void,
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
    insert: (text) => {
      area.focus()
      area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
      onInput(area.value)
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
    isLeftBy: (key) => isOneRow(area) || isAt(edgeAt(key === 'ArrowUp' ? 'start' : 'end')),
    takesEnter: () => false,
  }
}

/** Whether the text is short enough not to be wrapped. */
function isOneRow(area: HTMLTextAreaElement): boolean {
  const { lineHeight, paddingTop, paddingBottom } = window.getComputedStyle(area)
  const height =
    area.scrollHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom)
  return height < 1.5 * Number.parseFloat(lineHeight)
}
