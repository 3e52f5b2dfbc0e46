'use client'

import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { fieldTurn } from './fieldTurns'
import { loadFieldCode } from './loadFieldCode'

/** What a part is asked and told while its formula field is still to come. */
interface TextFirst {
  /** Whether something has been written, or text been chosen. */
  readonly isBegun: () => boolean
  /** The formula field may take the place of its twin. */
  readonly onTurn: () => void
  /** Its code cannot be had. */
  readonly onLost: () => void
}

/**
 * Whether an answer still takes text where it is to be a formula. The formula field's code comes after the page, on a slow line long
 * after; until then the plain twin stands there, and takes keys as soon as it is seen. An answer that is begun in it stays
 * text, and while it has the caret it is left alone: a field does not change under somebody's hands.
 */
export function useTextFirst(
  isEmpty: boolean,
  fields: RefObject<HTMLElement | null>,
  { isBegun, onTurn, onLost }: TextFirst,
): boolean {
  const [isText, setText] = useState(isEmpty)
  const begun = useEffectEvent(isBegun)
  const lost = useEffectEvent(onLost)
  const turn = useEffectEvent(() => {
    setText(false)
    if (!isBegun()) onTurn()
  })

  useEffect(() => {
    if (!isText) return
    const stop = new AbortController()
    const { signal } = stop
    const wait = async () => {
      await loadFieldCode()
      await fieldTurn()
      while (!signal.aborted && !begun() && hasCaret(fields.current)) await caretMoves(signal)
      if (!signal.aborted) turn()
    }
    wait().catch(() => {
      if (signal.aborted) return
      setText(false)
      if (!begun()) lost()
    })
    return () => stop.abort()
  }, [isText, fields])

  return isText
}

function hasCaret(fields: HTMLElement | null): boolean {
  return fields?.contains(document.activeElement) ?? false
}

/** Resolves once the focus has gone from something; never after the signal. */
function caretMoves(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    document.addEventListener('focusout', () => setTimeout(resolve), { once: true, signal })
  })
}
