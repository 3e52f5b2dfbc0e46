'use client'

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { answerPlace } from './answerKey'
import { type DraftKeeper, type DraftPorts, type DraftView, draftKeeper } from './draftKeeper'
import { useQuestion } from './QuestionFrame'
import { useStanding } from './StandingFrame'
import { sendDraft } from './sendDraft'
import { browserShelf } from './shelf'
import type { Written } from './written'

/** What a part's page knows of its draft, and tells of it. */
export interface DraftHold
  extends DraftView,
    Pick<DraftKeeper, 'typed' | 'choose' | 'pressed' | 'taken'> {}

const NOTHING: DraftView = { state: { kind: 'untouched' }, other: null }

/**
 * Saves what is written by itself: at once in this browser, after a moment's quiet on the server, when the network or its
 * writer comes back, and when the page goes. `restore` puts into the fields what an earlier visit could not save. `savedAt`:
 * when the draft was saved that `initial` is; null where it is none. In practice all stays in this browser, and `initial` is the
 * latest answer, of `savedAt`. In a preview nothing is kept.
 */
export function useDraft(
  partId: string,
  initial: Written,
  savedAt: string | null,
  restore: (written: Written) => void,
): DraftHold {
  const standing = useStanding()
  const question = useQuestion()
  const restoreNow = useEffectEvent(restore)
  const now = useEffectEvent(() => standing?.now() ?? Date.now())
  const told = useEffectEvent((versionId: string) => standing?.versionTold(versionId))
  const [keeper] = useState(() => {
    const { personId, isTrial, practice } = question
    if (isTrial) return null
    const place = { personId, itemId: answerPlace(question), partId }
    const send: DraftPorts['send'] = async (written, base, leaving) => {
      const reply = await sendDraft(place, written, base, leaving)
      if (reply.kind === 'saved') told(reply.versionId)
      return reply
    }
    return draftKeeper(initial, savedAt, {
      shelf: browserShelf(place),
      pageId: newPageId(),
      send: practice === undefined ? send : null,
      restore: (written) => restoreNow(written),
      now: () => now(),
    })
  })
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

  const heard = standing?.heard?.drafts.find((draft) => draft.partId === partId)
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
    pressed: (written) => keeper?.pressed(written),
    taken: (written, at) => keeper?.taken(written, at),
  }
}

const nothing = () => NOTHING
const subscribeToNothing = () => () => undefined

/** Random, since two tabs may be opened in one moment; without `randomUUID`, which unencrypted pages do not have. */
function newPageId(): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((word) => word.toString(36)).join('')
}
