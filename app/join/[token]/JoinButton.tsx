'use client'

import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { useChange } from '@/app/ui/useChange'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** Brings who is signed in into the course. */
export function JoinButton({
  token,
  words,
  faults,
}: {
  token: string
  words: Dictionary['join']
  faults: Dictionary['faults']
}) {
  const { closed, ended } = words
  const { state, change } = useChange(faults, { closed, ended })
  const busy = state.kind === 'busy' || state.kind === 'done'

  async function join() {
    const sent = await change('/api/joins', { token })
    if (sent.kind === 'stored') window.location.assign(`/courses/${courseIn(sent.body)}`)
  }

  return (
    <div className="space-y-half">
      <Button look="primary" disabled={busy} onClick={() => void join()}>
        {busy ? words.joining : words.join}
      </Button>
      <ChangeNote state={state} />
    </div>
  )
}

function courseIn(body: unknown): string {
  const id = typeof body === 'object' && body !== null && 'courseId' in body ? body.courseId : null
  return typeof id === 'string' ? id : ''
}
