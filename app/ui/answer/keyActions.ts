import type { MathfieldElement } from 'mathlive'
import { bracketLabelled } from './bracketLabelled'
import { selectNumerator } from './takeNumerator'

/** What a key of the phone's keyboard does that is more than to insert something: as the same key of a keyboard does when typed. */
export type KeyAction = 'index' | 'power' | 'fraction' | 'transpose' | 'inverse' | 'next'

const PREFIX = 'nabla-key-'

/** The class of a key by which its action is found. */
export function classOfAction(action: KeyAction): string {
  return PREFIX + action
}

/**
 * Does for a field what its keys on the page's keyboard stand for, before MathLive, whose keys only insert: an index typed
 * after a letter would go on an empty box behind it.
 */
export function listenToKeys(field: MathfieldElement, signal: AbortSignal): void {
  function onPress(event: PointerEvent) {
    const { target } = event
    const key = target instanceof Element ? target.closest(`[class*='${PREFIX}']`) : null
    const action = [...(key?.classList ?? [])].map(actionOf).find((each) => each !== null)
    if (action === undefined || action === null || event.button !== 0) return
    event.preventDefault()
    event.stopPropagation()
    perform(field, action)
  }
  document.addEventListener('pointerdown', onPress, { capture: true, signal })
}

function actionOf(name: string): KeyAction | null {
  const action = name.startsWith(PREFIX) ? name.slice(PREFIX.length) : ''
  switch (action) {
    case 'index':
    case 'power':
    case 'fraction':
    case 'transpose':
    case 'inverse':
    case 'next':
      return action
    default:
      return null
  }
}

function perform(field: MathfieldElement, action: KeyAction): void {
  switch (action) {
    case 'index':
      field.executeCommand('moveToSubscript')
      return
    case 'power':
      raise(field)
      return
    case 'transpose':
    case 'inverse':
      raise(field)
      field.insert(action === 'transpose' ? 'T' : '-1', { selectionMode: 'after' })
      field.executeCommand('moveAfterParent')
      return
    case 'fraction':
      selectNumerator(field)
      field.insert('\\frac{#@}{#?}', { selectionMode: 'placeholder' })
      return
    case 'next':
      field.executeCommand(
        field.value.includes('\\placeholder') ? 'moveToNextPlaceholder' : 'moveAfterParent',
      )
  }
}

function raise(field: MathfieldElement): void {
  if (!bracketLabelled(field)) field.executeCommand('moveToSuperscript')
}
