'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { useChange } from '@/app/ui/useChange'
import { fillPlural } from '@/lib/i18n/fill'
import { LinkList } from './LinkList'
import { type Links, readLinks } from './links'
import type { PeopleFrame } from './person'

/** Links for all students who have no password yet. */
export function PasswordLinks({
  waiting,
  frame,
}: {
  /** How many they are; null where that is not known yet. */
  waiting: number | null
  frame: Pick<PeopleFrame, 'courseId' | 'words' | 'faults' | 'locale'>
}) {
  const { courseId, words, faults, locale } = frame
  const { state, change } = useChange(faults)
  const [links, setLinks] = useState<Links | null>(null)
  const busy = state.kind === 'busy'

  async function make() {
    const sent = await change('/api/password-links', { courseId, userIds: null })
    if (sent.kind === 'stored') setLinks(readLinks(sent.body))
  }

  return (
    <div>
      <h2 className="mb-half text-xl">{words.links}</h2>
      <p className="max-w-measure text-ink-soft">{words.linksLead}</p>
      <div className="mt-half space-y-half">
        {links !== null && links.links.length > 0 ? (
          <LinkList links={links} frame={frame} />
        ) : waiting === 0 || links !== null ? (
          <p>{words.linksNone}</p>
        ) : (
          <>
            {waiting !== null && <p>{fillPlural(words.linksWaiting, waiting, locale)}</p>}
            <Button disabled={busy} onClick={() => void make()}>
              {busy ? words.making : words.makeLinks}
            </Button>
          </>
        )}
        <ChangeNote state={state} />
      </div>
    </div>
  )
}
