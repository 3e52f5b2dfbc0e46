'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** What stands in the fields of a part. */
export interface Written {
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  readonly format: 'latex' | 'plain'
}

/** Where a draft is: on the server, on its way, not sent yet, kept in this browser, or waiting for a new sign-in. */
export type DraftState = 'untouched' | 'unsaved' | 'saving' | 'saved' | 'offline' | 'expired'

const QUIET_MILLISECONDS = 600
const RETRY_MILLISECONDS = 5_000

/**
 * Saves what is written by itself: at once in this browser, after a moment's quiet on the server. The browser's copy
 * goes when the server has it, so it is there only for what the server never got; `restore` hands it back after a reload.
 */
export function useDraft(
  place: { readonly personId: string; readonly itemId: string; readonly partId: string },
  written: Written,
  restore: (kept: Written) => void,
): DraftState {
  const key = `nabla-draft:${place.personId}:${place.itemId}:${place.partId}`
  const content = JSON.stringify(written)
  const known = useRef(content)
  const [state, setState] = useState<DraftState>('untouched')
  const [tries, setTries] = useState(0)

  const takeBack = useEffectEvent(() => {
    const kept = readKept(key)
    if (kept !== null) restore(kept)
  })
  useEffect(() => takeBack(), [])

  const save = useEffectEvent(async (leaving: boolean) => {
    const sent = JSON.stringify(written)
    if (sent === known.current) return
    setState('saving')
    const outcome = await send(place, written, leaving)
    if (outcome === 'saved') {
      known.current = sent
      dropKept(key, sent)
    } else if (outcome === 'offline') {
      window.setTimeout(() => setTries((count) => count + 1), RETRY_MILLISECONDS)
    }
    setState(outcome === 'refused' ? 'unsaved' : outcome)
  })

  useEffect(() => {
    if (content === known.current) return
    keep(key, content)
    setState((before) => (before === 'offline' || before === 'expired' ? before : 'unsaved'))
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

async function send(
  place: { readonly itemId: string; readonly partId: string },
  written: Written,
  leaving: boolean,
): Promise<'saved' | 'offline' | 'expired' | 'refused'> {
  try {
    const reply = await fetch('/api/drafts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ itemId: place.itemId, partId: place.partId, ...written }),
      keepalive: leaving,
    })
    if (reply.ok) return 'saved'
    if (reply.status === 401) return 'expired'
    return reply.status >= 500 || reply.status === 429 ? 'offline' : 'refused'
  } catch {
    return 'offline'
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
