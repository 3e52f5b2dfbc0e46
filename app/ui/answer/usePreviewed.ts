'use client'

import { useDeferredValue, useEffectEvent, useLayoutEffect, useRef } from 'react'

/** What may be added to a key's own work before its frame is drawn, in milliseconds: as long as a frame lasts. */
const ROOM = 16

/**
 * What of the typed is shown beside its field: all of it, where that took little the last time, so that it is drawn with
 * the key itself; on a slow device, or for a long answer, what it was until no key is waiting.
 */
export function usePreviewed<Typed>(typed: Typed): Typed {
  const deferred = useDeferredValue(typed)
  const isSlow = useRef(true)
  const shown = isSlow.current ? deferred : typed
  const begun = performance.now()
  const measure = useEffectEvent((settled: Typed) => {
    if (settled === typed) isSlow.current = performance.now() - begun > ROOM
  })

  useLayoutEffect(() => measure(shown), [shown])

  return shown
}
