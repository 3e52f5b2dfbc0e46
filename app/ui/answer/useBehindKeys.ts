'use client'

import { useDeferredValue, useLayoutEffect, useState } from 'react'

/** What may be added to a key’s own work before its frame is drawn, in milliseconds: as long as a frame lasts. */
const ROOM = 16

/**
 * What is typed, for all that is shown of it beside the field: at once where that takes little, so that it is drawn with
 * the key itself; on a slow device, or for a long answer, when no key is waiting.
 */
export function useBehindKeys<Typed>(typed: Typed): Typed {
  const deferred = useDeferredValue(typed)
  const [isSlow, setSlow] = useState(true)
  const shown = isSlow ? deferred : typed
  const begun = performance.now()

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a rendering of something new tells what one takes
  useLayoutEffect(() => setSlow(performance.now() - begun > ROOM), [shown])

  return shown
}
