'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { send } from '@/app/ui/send'
import type { AssignmentTurn } from '@/lib/db/editAssignment'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { faultsOf } from './faultWords'
import { textIn } from './readReply'

/** Whether students see the assignment, and the buttons that change it. */
export function TurnPanel({
  assignmentId,
  edition,
  published,
  archived,
  isAnswered,
  words,
  faultWords,
  onStored,
}: {
  assignmentId: string
  edition: string
  published: boolean
  archived: boolean
  isAnswered: boolean
  words: Dictionary['assignment']
  faultWords: Dictionary['faults']
  onStored: (edition: string) => void
}) {
  const router = useRouter()
  const [alert, setAlert] = useState<string | null>(null)
  const [sending, setSending] = useState(false)

  async function turn(to: AssignmentTurn) {
    if (sending) return
    setSending(true)
    setAlert(null)
    const sent = await send('/api/assignments/turn', { assignmentId, edition, turn: to })
    setSending(false)
    if (sent.kind === 'stored') {
      onStored(textIn(sent.body, 'edition'))
      router.refresh()
      return
    }
    const [fault] = Object.values(faultsOf(sent.body, words.faults))
    setAlert(fault === undefined ? faultWords[sent.fault] : words.faults[fault])
  }

  const state = archived ? 'archived' : published ? 'published' : 'draft'
  const button = (to: AssignmentTurn, look: 'primary' | 'quiet' = 'quiet') => (
    <Button look={look} aria-disabled={sending} onClick={() => void turn(to)}>
      {words.turns[to]}
    </Button>
  )
  return (
    <section
      aria-label={words.state}
      className="screen-only space-y-half rounded-sm border border-rule bg-shade px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p role="status" className="grow">
          {words.states[state]}
        </p>
        <div className="flex flex-wrap gap-3">
          {!archived && !published && button('publish', 'primary')}
          {!archived && published && !isAnswered && button('unpublish')}
          {archived ? button('restore') : button('archive')}
        </div>
      </div>
      {!archived && published && isAnswered && (
        <p className="text-sm text-ink-soft">{words.archiveHint}</p>
      )}
      {alert !== null && <Notice kind="alert">{alert}</Notice>}
    </section>
  )
}
