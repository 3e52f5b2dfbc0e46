'use client'

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { type DraftView, draftKeeper } from './draftKeeper'
import { useStanding } from './StandingFrame'
import { sendDraft } from './sendDraft'
import { browserShelf, type DraftPlace } from './shelf'
import type { Written } from './written'

/** What a part's page knows of its draft, and tells of it. */
export interface DraftHold extends DraftView {
  readonly typed: (written: Written) => void
  readonly choose: (choice: 'other' | 'own') => void
}

const NOTHING: DraftView = { state: { kind: 'untouched' }, other: null }

/**
 * Saves what is written by itself: at once in this browser, after a moment's quiet on the server, when the network or its
 * writer comes back, and when the page goes. `restore` puts into the fields what an earlier visit could not save. `savedAt`:
 * when the draft was saved that `initial` is; null where it is none. Without a `place` nothing is kept.
 */
export function useDraft(
  place: DraftPlace | null,
  initial: Written,
  savedAt: string | null,
  restore: (written: Written) => void,
): DraftHold {
  const standing = useStanding()
  const restoreNow = useEffectEvent(restore)
  const now = useEffectEvent(() => standing?.now() ?? Date.now())
  const told = useEffectEvent((versionId: string) => standing?.versionTold(versionId))
  const [keeper] = useState(() =>
    place === null
      ? null
      : draftKeeper(initial, savedAt, {
          shelf: browserShelf(place),
          pageId: newPageId(),
          send: async (written, base, leaving) => {
            const reply = await sendDraft(place, written, base, leaving)
            if (reply.kind === 'saved') told(reply.versionId)
            return reply
          },
          restore: (written) => restoreNow(written),
          now: () => now(),
        }),
  )
  const view = useSyncExternalStore(
    keeper?.subscribe ?? subscribeToNothing,
    keeper?.view ?? nothing,
    keeper?.view ?? nothing,
  )

  useEffect(() => keeper?.start(), [keeper])

  useEffect(() => {
    if (keeper === null) return
    const stop = new AbortController()
    const options = { signal: stop.signal }
    const comeBack = () => keeper.retry()
    window.addEventListener('online', comeBack, options)
    window.addEventListener('focus', comeBack, options)
    window.addEventListener('pagehide', () => keeper.retry(true), options)
    document.addEventListener(
      'visibilitychange',
      () => keeper.retry(document.visibilityState === 'hidden'),
      options,
    )
    return () => stop.abort()
  }, [keeper])

  const heard = standing?.heard?.drafts.find(({ partId }) => partId === place?.partId)
  useEffect(() => {
    if (heard !== undefined) keeper?.heard(heard)
  }, [keeper, heard])

  const isNowhere = view.state.kind === 'nowhere'
  useEffect(() => {
    if (!isNowhere) return
    const hold = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', hold)
    return () => window.removeEventListener('beforeunload', hold)
  }, [isNowhere])

  return {
    ...view,
    typed: (written) => keeper?.typed(written),
    choose: (choice) => keeper?.choose(choice),
  }
}

const nothing = () => NOTHING
const subscribeToNothing = () => () => undefined

/** Random, since two tabs may be opened in one moment; without `randomUUID`, which unencrypted pages do not have. */
function newPageId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((word) => word.toString(36)).join('')
}
