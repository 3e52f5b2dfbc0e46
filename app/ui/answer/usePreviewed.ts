'use client'

import { useDeferredValue, useLayoutEffect, useRef } from 'react'

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

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a rendering of something new tells what one takes
  useLayoutEffect(() => {
    if (shown === typed) isSlow.current = performance.now() - begun > ROOM
  }, [shown])

  return shown
}
