'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * Whether the page is alive in a browser by now: false on the server and in the first render after it, so that what only a browser
 * knows (its zone, its clock) comes up without a mismatch.
 */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
