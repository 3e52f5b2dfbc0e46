import type { Edge, FieldHandle } from './fieldHandle'
import { isComposing } from './isComposing'

/** What a key, a button or a paste asks of the lines of a derivation. */
export type LineAction =
  /** A new line below, of what stands behind the caret. */
  | { readonly kind: 'split' }
  /** This line behind the one above. */
  | { readonly kind: 'join' }
  /** The caret to a neighbour. */
  | { readonly kind: 'leave'; readonly by: -1 | 1; readonly to: Edge }
  /** This line past a neighbour. */
  | { readonly kind: 'carry'; readonly by: -1 | 1 }
  | { readonly kind: 'paste'; readonly text: string }
  /** An empty line below. */
  | { readonly kind: 'add' }
  /** This line taken out. */
  | { readonly kind: 'drop' }
  /** What was done last, in whatever line, taken back; or done again. */
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }

/** Who hears what is done in a line. */
export interface LineEar {
  readonly field: () => FieldHandle | null
  /** Whether what was asked is taken on. */
  readonly act: (action: LineAction) => boolean
  /** Before anything is done, wherever the caret stands. */
  readonly look: () => void
}

/**
 * Hears the keys of a line before its field does. What `act` takes on never reaches the field; the rest is the field's
 * own. A phone's keyboard sends no keys, only what they would do (`beforeinput`).
 */
export function listenToLine(
  line: HTMLElement,
  { field, act, look }: LineEar,
  signal: AbortSignal,
): void {
  for (const name of ['keydown', 'beforeinput', 'paste'])
    line.addEventListener(name, look, { capture: true, signal })
  const hear = (name: string, read: (event: Event, field: FieldHandle) => LineAction | null) => {
    const listener = (event: Event) => {
      const handle = field()
      const action = handle === null ? null : read(event, handle)
      if (action === null || !act(action)) return
      event.preventDefault()
      event.stopPropagation()
    }
    line.addEventListener(name, listener, { capture: true, signal })
  }
  hear('keydown', (event, handle) => (event instanceof KeyboardEvent ? ofKey(event, handle) : null))
  hear('beforeinput', (event, handle) =>
    event instanceof InputEvent ? ofInput(event, handle) : null,
  )
  hear('move-out', (event) => (event instanceof CustomEvent ? ofMove(event) : null))
  hear('paste', (event) => {
    const text = event instanceof ClipboardEvent ? event.clipboardData?.getData('text/plain') : ''
    return text === undefined || text === '' ? null : { kind: 'paste', text }
  })
}

function ofKey(event: KeyboardEvent, field: FieldHandle): LineAction | null {
  const { key } = event
  if (isComposing(event)) return null
  if (event.ctrlKey || event.metaKey) return ofCommand(event)
  if (event.altKey) {
    if (key !== 'ArrowUp' && key !== 'ArrowDown') return null
    return { kind: 'carry', by: key === 'ArrowUp' ? -1 : 1 }
  }
  if (key === 'Enter') return field.takesEnter() ? null : { kind: 'split' }
  if (event.shiftKey) return null
  switch (key) {
    case 'Backspace':
      return field.isAt('start') ? { kind: 'join' } : null
    case 'ArrowLeft':
      return field.isAt('start') ? { kind: 'leave', by: -1, to: 'end' } : null
    case 'ArrowRight':
      return field.isAt('end') ? { kind: 'leave', by: 1, to: 'start' } : null
    case 'ArrowUp':
    case 'ArrowDown':
      return field.isLeftBy(key) ? leaveBy(key === 'ArrowUp' ? -1 : 1) : null
    default:
      return null
  }
}

function ofCommand({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent): LineAction | null {
  if (altKey) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' }
  return letter === 'y' && ctrlKey && !shiftKey ? { kind: 'redo' } : null
}

/** MathLive repeats the type of its own events as their data, where some browsers keep no type. */
function ofInput(event: InputEvent, field: FieldHandle): LineAction | null {
  if (event.isComposing) return null
  switch (event.inputType || event.data) {
    case 'insertLineBreak':
    case 'insertParagraph':
      return field.takesEnter() ? null : { kind: 'split' }
    case 'deleteContentBackward':
      return field.isAt('start') ? { kind: 'join' } : null
    case 'historyUndo':
      return { kind: 'undo' }
    case 'historyRedo':
      return { kind: 'redo' }
    default:
      return null
  }
}

function ofMove(event: CustomEvent): LineAction | null {
  const detail: unknown = event.detail
  if (typeof detail !== 'object' || detail === null || !('direction' in detail)) return null
  if (detail.direction === 'upward') return leaveBy(-1)
  return detail.direction === 'downward' ? leaveBy(1) : null
}

function leaveBy(by: -1 | 1): LineAction {
  return { kind: 'leave', by, to: 'end' }
}
