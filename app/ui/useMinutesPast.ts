'use client'

import { useCallback, useSyncExternalStore } from 'react'

const MINUTE = 60_000

/**
 * Whole minutes that have gone by since `instant` (milliseconds since 1970) on the browser's clock, rounded down: below 0 before it. It
 * goes on by itself when the next one is full, and a page that was asleep learns the time when it is looked at again.
 */
export function useMinutesPast(instant: number): number {
  const past = useCallback(() => Math.floor((Date.now() - instant) / MINUTE), [instant])
  const subscribe = useCallback(
    (tell: () => void) => {
      let timer = 0
      const wait = () => {
        const untilNext = instant + (past() + 1) * MINUTE - Date.now()
        timer = window.setTimeout(() => {
          tell()
          wait()
        }, untilNext)
      }
      wait()
      document.addEventListener('visibilitychange', tell)
      return () => {
        window.clearTimeout(timer)
        document.removeEventListener('visibilitychange', tell)
      }
    },
    [instant, past],
  )
  return useSyncExternalStore(subscribe, past, past)
}
