'use client'

import { useSyncExternalStore } from 'react'

const MINUTE = 60_000

/** The time by the browser's clock, in whole minutes since 1970; it goes on by itself at each full minute. */
export function useMinute(): number {
  return useSyncExternalStore(atEachMinute, thisMinute, thisMinute)
}

function thisMinute(): number {
  return Math.floor(Date.now() / MINUTE)
}

/** A page that was asleep learns the time when it is looked at again. */
function atEachMinute(tell: () => void): () => void {
  let timer = 0
  const wait = () => {
    timer = window.setTimeout(
      () => {
        tell()
        wait()
      },
      MINUTE - (Date.now() % MINUTE),
    )
  }
  wait()
  document.addEventListener('visibilitychange', tell)
  return () => {
    window.clearTimeout(timer)
    document.removeEventListener('visibilitychange', tell)
  }
}
