'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** What stands in the fields of a part. */
export interface Written {
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  readonly format: 'latex' | 'plain'
}

/**
 * Where a draft is: on the server, on its way, not sent yet; or in this browser alone, since there is no network, the
 * server did not take it, or its writer is signed out.
 */
export type DraftState =
  | 'untouched'
  | 'unsaved'
  | 'saving'
  | 'saved'
  | 'offline'
  | 'kept'
  | 'expired'

const QUIET_MILLISECONDS = 600
const RETRY_MILLISECONDS = 5_000

/**
 * Saves what is written by itself: at once in this browser, after a moment's quiet on the server. The browser's copy
 * goes when the server has it, so it is there only for what the server never got; `restore` hands it back after a reload.
 * Without a `place` nothing is kept.
 */
export function useDraft(
  place: { readonly personId: string; readonly itemId: string; readonly partId: string } | null,
  written: Written,
  restore: (kept: Written) => void,
): DraftState {
  const key = place && `nabla-draft:${place.personId}:${place.itemId}:${place.partId}`
  const content = JSON.stringify(written)
  const known = useRef(content)
  const [state, setState] = useState<DraftState>('untouched')
  const [tries, setTries] = useState(0)

  const takeBack = useEffectEvent(() => {
    const kept = key === null ? null : readKept(key)
    if (kept !== null) restore(kept)
  })
  useEffect(() => takeBack(), [])

  const save = useEffectEvent(async (leaving: boolean) => {
    const sent = JSON.stringify(written)
    if (place === null || key === null || sent === known.current) return
    setState('saving')
    const status = await send(place, written, leaving)
    if (status === 200) {
      known.current = sent
      dropKept(key, sent)
    } else if (status === null || status === 429 || status >= 500) {
      window.setTimeout(() => setTries((count) => count + 1), RETRY_MILLISECONDS)
    }
    setState(stateAfter(status))
  })

  useEffect(() => {
    if (key === null || content === known.current) return
    keep(key, content)
    setState((before) => (isStuck(before) ? before : 'unsaved'))
    const timer = window.setTimeout(() => void save(false), tries === 0 ? QUIET_MILLISECONDS : 0)
    return () => window.clearTimeout(timer)
  }, [key, content, tries])

  useEffect(() => {
    const stop = new AbortController()
    const options = { signal: stop.signal }
    window.addEventListener('online', () => setTries((count) => count + 1), options)
    document.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'hidden') void save(true)
      },
      options,
    )
    return () => stop.abort()
  }, [])

  return state
}

function stateAfter(status: number | null): DraftState {
  if (status === 200) return 'saved'
  if (status === null) return 'offline'
  return status === 401 ? 'expired' : 'kept'
}

function isStuck(state: DraftState): boolean {
  return state === 'offline' || state === 'kept' || state === 'expired'
}

/** The status of the reply; null where none came. */
async function send(
  place: { readonly itemId: string; readonly partId: string },
  written: Written,
  leaving: boolean,
): Promise<number | null> {
  try {
    const reply = await fetch('/api/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ itemId: place.itemId, partId: place.partId, ...written }),
      keepalive: leaving,
    })
    return reply.status
  } catch {
    return null
  }
}

/** Storage may be full or forbidden; the server's copy is the one that counts. */
function keep(key: string, content: string): void {
  try {
    window.localStorage.setItem(key, content)
  } catch {
    return
  }
}

function dropKept(key: string, sent: string): void {
  try {
    if (window.localStorage.getItem(key) === sent) window.localStorage.removeItem(key)
  } catch {
    return
  }
}

function readKept(key: string): Written | null {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
    return isWritten(kept) ? kept : null
  } catch {
    return null
  }
}

function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false
  if (!('text' in value && 'fields' in value && 'format' in value)) return false
  const fieldsFit = value.fields === null || isTexts(value.fields)
  return typeof value.text === 'string' && fieldsFit && isFormat(value.format)
}

function isTexts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  )
}

function isFormat(value: unknown): boolean {
  return value === 'latex' || value === 'plain'
}
