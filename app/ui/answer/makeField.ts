import type { Keybinding, MathfieldElement } from 'mathlive'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import { keyNames } from '@/lib/i18n/keyNames'
import type { Locale } from '@/lib/question/question'
import type { AsksWriting } from '../asks'
import { endsInColumn } from './endsInColumn'
import { listenToKeys } from './keyActions'
import { leaveScripts } from './leaveScripts'
import { loadMathlive } from './mathlive'
import { nameKeyboard, nameToggle } from './nameKeyboard'
import { type LineKeyWords, phoneKeyboard } from './phoneKeyboard'
import { shortcutsOf } from './shortcuts'
import { sinkOf } from './sinkOf'
import { speakIn } from './speakIn'
import { takeNumerator } from './takeNumerator'

/** What a field is made for. */
export interface FieldNeeds {
  readonly vocabulary: Vocabulary
  readonly asks: AsksWriting
  /** What the keys for lines are called; null where it is no line of a derivation. */
  readonly lineWords: LineKeyWords | null
  readonly locale: Locale
}

/**
 * A formula field with the language's own shortcuts and keyboard, without menus, sounds or fonts of its own. Its
 * listeners end with `signal`. MathLive comes at the call: on the server its package has no such element.
 */
export async function makeField(needs: FieldNeeds, signal: AbortSignal): Promise<MathfieldElement> {
  const { vocabulary, asks, locale } = needs
  const expects = asks.kind
  const { MathfieldElement } = await loadMathlive()
  MathfieldElement.fontsDirectory = null
  MathfieldElement.soundsDirectory = null
  MathfieldElement.plonkSound = null
  const field = new MathfieldElement()
  field.addEventListener(
    'mount',
    () => {
      field.menuItems = []
      field.inlineShortcuts = shortcutsOf(vocabulary, expects)
      field.smartFence = false
      field.smartMode = false
      field.smartSuperscript = true
      field.popoverPolicy = 'off'
      field.environmentPopoverPolicy = 'off'
      field.mathVirtualKeyboardPolicy = 'auto'
      field.keybindings = field.keybindings.filter(isWanted)
      nameToggle(field, keyNames(locale).keyboard)
    },
    { once: true },
  )
  field.addEventListener('focusin', () => showKeyboardOf(field, needs), { signal })
  field.addEventListener('focusin', showFocused, { signal })
  field.addEventListener('focusout', showFocused, { signal })
  field.addEventListener('pointerup', () => focusKeys(field), { signal })
  const leaves = expects === 'shape' ? ['x'] : []
  leaveScripts(field, { leaves, holdsNumber: (latex) => endsInColumn(latex, vocabulary) }, signal)
  takeNumerator(field, signal)
  speakIn(field, { vocabulary, asks }, locale, signal)
  return field
}

/** Whether a key's meaning to MathLive is kept: Tab is to leave a command that is being typed too, and Escape to begin none. */
function isWanted({ key, ifMode }: Keybinding): boolean {
  if (key === '[Tab]') return ifMode !== 'latex'
  return key !== '[Escape]' || ifMode === 'latex'
}

/** MathLive hands the focus over without moving the page, into the field and out of it: who goes by the keyboard is to see where. */
function showFocused(): void {
  requestAnimationFrame(() => {
    const focused = document.activeElement
    if (focused?.matches('math-field, :focus-visible')) focused.scrollIntoView({ block: 'nearest' })
  })
}

/**
 * Gives the keys to this field at once. MathLive does so 60 ms after a click, and until then they go to the field that
 * had them before.
 */
export function focusKeys(field: MathfieldElement): void {
  sinkOf(field)?.focus({ preventScroll: true })
}

/** Puts LaTeX in at the caret, the caret into its first empty place. */
export function insertInto(field: MathfieldElement, latex: string): void {
  field.insert(latex, { focus: true, feedback: false, selectionMode: 'placeholder' })
}

/** Of the buttons for lines, which stand above the keyboard, in pixels. */
const BAR_HEIGHT = 48

/** Ends the listening of the field that had the keyboard before. */
let stopBefore = new AbortController()

/**
 * The one keyboard of the page takes the keys of the field that has the focus. The page makes room for it below, and
 * moves so far that the field, and what it is read as, stand above it.
 */
function showKeyboardOf(
  field: MathfieldElement,
  { vocabulary, asks, lineWords, locale }: FieldNeeds,
): void {
  const keyboard = window.mathVirtualKeyboard
  keyboard.layouts = [phoneKeyboard(vocabulary, asks.kind, lineWords, locale)]
  keyboard.editToolbar = 'none'
  const makeRoom = () => {
    const { height } = keyboard.boundingRect
    document.body.style.paddingBottom = height === 0 ? '' : `${height}px`
    document.body.style.setProperty('--keyboard-height', `${height}px`)
    document.body.toggleAttribute('data-keyboard', height > 0)
    if (height === 0) return
    makeButtons()
    nameKeyboard(field)
    if (!field.hasFocus()) return
    const { top } = field.getBoundingClientRect()
    const { bottom } = (readingOf(field) ?? field).getBoundingClientRect()
    const bar = lineWords !== null ? BAR_HEIGHT : 0
    const hidden = bottom + height + bar - window.innerHeight
    if (hidden > 0) window.scrollBy({ top: Math.min(hidden, top) })
  }
  stopBefore.abort()
  stopBefore = new AbortController()
  keyboard.addEventListener('geometrychange', makeRoom, { signal: stopBefore.signal })
  listenToKeys(field, stopBefore.signal)
  if (keyboard.visible) makeRoom()
}

/** MathLive names its keys, and does not say that they are buttons. */
function makeButtons(): void {
  for (const key of document.querySelectorAll('.ML__keyboard .MLK__layer [aria-label]'))
    key.setAttribute('role', 'button')
}

/** What describes a field first stands within what it is read as, below it. */
function readingOf(field: MathfieldElement): HTMLElement | null {
  const [first] = sinkOf(field)?.ariaDescribedByElements ?? []
  return first?.closest<HTMLElement>('[data-reading]') ?? null
}
