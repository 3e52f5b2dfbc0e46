import type { MathfieldElement } from 'mathlive'
import type { Locale } from '@/lib/question/question'
import { rest } from '../rest'
import type { ReadAgainst } from './readTyped'
import { pieceToGo } from './sayCaret'

/**
 * Says what is done in a formula field in the language of the page, where MathLive says it in English. Its name stays the
 * label alone: what it holds is said by its description. It speaks when the browser has come to rest, of what was done last: the preview comes first.
 */
export function speakIn(
  field: MathfieldElement,
  against: ReadAgainst,
  locale: Locale,
  signal: AbortSignal,
): void {
  let gone = ''
  let latest: object | null = null
  const note = (event: Event) => {
    if (event instanceof InputEvent) gone = pieceToGo(field, event.inputType || (event.data ?? ''))
  }
  const speak = async (event: Event) => {
    if (!(event instanceof CustomEvent)) return
    const told: { readonly command: string; readonly previousPosition?: number } = event.detail
    const { command, previousPosition: before = field.position } = told
    if (command === 'plonk') return
    event.preventDefault()
    const announcement = { command, before, gone }
    latest = announcement
    const [loaded] = await Promise.all([import('./sayInField').catch(() => null), rest()])
    if (latest !== announcement) return
    const sentence = loaded?.sayInField(field, announcement, against, locale) ?? null
    if (sentence !== null) say(field, sentence)
  }
  field.addEventListener('beforeinput', note, { capture: true, signal })
  field.addEventListener('announce', (event) => void speak(event), { signal })
}

/** A sentence said again is another text: it is to be heard again. */
function say(field: MathfieldElement, sentence: string): void {
  const region = field.shadowRoot?.querySelector('[role=status]')
  if (region) region.textContent = region.textContent === sentence ? `${sentence}\u00a0` : sentence
}
