/**
 * Puts text in the place of what is selected as keys would: the browser's own undo takes it back, and the field tells its
 * listeners. Only where a browser refuses that is the text set and the event made here.
 */
export function typeInto(area: HTMLTextAreaElement, text: string): void {
  area.focus()
  // No other call writes into the browser's history of a field.
  if (document.execCommand(text === '' ? 'delete' : 'insertText', false, text)) return
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end')
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
}
