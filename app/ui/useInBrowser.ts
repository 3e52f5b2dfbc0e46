'use client'

import { useSyncExternalStore } from 'react'
import { rest } from './rest'

let isAtRest = false
let waiting: Promise<void> | null = null

/**
 * Whether the page is alive in a browser by now: false on the server and until the browser has first come to rest, so that what only it
 * knows (its zone, its clock) comes up without a mismatch, and after the fields: a browser's first look at its zone takes it tens of milliseconds.
 */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    whenAtRest,
    () => isAtRest,
    () => false,
  )
}

function whenAtRest(tell: () => void): () => void {
  if (isAtRest) return () => {}
  waiting ??= rest().then(() => {
    isAtRest = true
  })
  let isListening = true
  void waiting.then(() => {
    if (isListening) tell()
  })
  return () => {
    isListening = false
  }
}
