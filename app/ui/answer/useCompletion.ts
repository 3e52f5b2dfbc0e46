'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Completion, completionsOf, Offer, offerAt } from './completions'
import { isComposing } from './isComposing'
import { useQuestion } from './QuestionFrame'
import type { Expects } from './shortcuts'
import { typeInto } from './typeInto'

/** The list of words below a text field: what it offers, and what keys do to it. */
export interface CompletionState {
  /** Null while the list is closed. */
  readonly offer: Offer | null
  /** Which option is marked; -1 before an arrow has marked one. */
  readonly active: number
  /** Looks again at the word before the caret, after a key has changed it. */
  readonly look: () => void
  readonly close: () => void
  readonly pick: (option: Completion) => void
  /** What a key does to the open list; whether that was all it does. */
  readonly press: (event: KeyboardEvent) => boolean
  /** Whether the list is open now, and whether a word in it is marked. */
  readonly now: () => 'closed' | 'open' | 'marked'
}

interface Table {
  readonly completionsOf: typeof completionsOf
  readonly offerAt: typeof offerAt
}

/**
 * Completion as a list that one goes to by arrows: until then Enter and Tab are the field's own. Its table comes after
 * the page. `onStep` is told before a word is put in, which is a step of its own to take back.
 */
export function useCompletion(
  area: RefObject<HTMLTextAreaElement | null>,
  expects: Expects,
  onStep: () => void,
): CompletionState {
  const { vocabulary } = useQuestion()
  const [table, setTable] = useState<Table | null>(null)
  const [state, setState] = useState<{ offer: Offer | null; active: number }>(CLOSED)
  /** As of the last key, which may come before the page has rendered the one before it. */
  const latest = useRef(state)

  useEffect(() => {
    import('./completions').then(
      (loaded) => setTable(loaded),
      () => undefined,
    )
  }, [])

  function set(next: { readonly offer: Offer | null; readonly active: number }) {
    latest.current = next
    setState(next)
  }

  function look() {
    const field = area.current
    const isCaret = field !== null && field.selectionStart === field.selectionEnd
    if (table === null || !isCaret) return close()
    const all = table.completionsOf(vocabulary, expects)
    const offer = table.offerAt(field.value, field.selectionStart, all)
    set({ offer, active: -1 })
  }

  function close() {
    if (latest.current.offer !== null) set(CLOSED)
  }

  function pick({ text }: Completion) {
    const field = area.current
    const { offer } = latest.current
    if (field === null || offer === null) return
    onStep()
    field.setSelectionRange(offer.start, offer.end)
    typeInto(field, text)
    close()
  }

  function press(event: KeyboardEvent): boolean {
    const { offer, active } = latest.current
    if (offer === null || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey)
      return false
    const count = offer.options.length
    switch (event.key) {
      case 'ArrowDown':
        set({ offer, active: (active + 1) % count })
        return true
      case 'ArrowUp':
        set({ offer, active: active < 0 ? count - 1 : (active - 1 + count) % count })
        return true
      case 'Escape':
        close()
        return true
      case 'Enter':
      case 'Tab': {
        const option = event.shiftKey ? undefined : offer.options[active]
        if (option !== undefined) pick(option)
        return option !== undefined
      }
      default:
        return false
    }
  }

  function now() {
    const { offer, active } = latest.current
    if (offer === null) return 'closed'
    return active < 0 ? 'open' : 'marked'
  }

  return { ...state, look, close, pick, press, now }
}

const CLOSED = { offer: null, active: -1 } as const
