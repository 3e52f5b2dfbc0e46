'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { send } from '@/app/ui/send'
import { TextArea } from '@/app/ui/TextField'
import { faultOfTalk } from '@/app/ui/talk/faultOfTalk'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** Writes to the submission's student. What is typed stays until it is stored. */
export function CommentForm({
  submissionId,
  words,
  faults,
}: {
  submissionId: string
  words: Dictionary['talk']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [state, setState] = useState<'sending' | 'sent' | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  async function write(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('comment') ?? '').trim()
    const found = faultOfTalk(text, words)
    setError(found)
    setTrouble(null)
    if (found !== null || state === 'sending') return
    setState('sending')
    const sent = await send('/api/comments', { submissionId, text })
    setState(sent.kind === 'stored' ? 'sent' : null)
    if (sent.kind === 'fault') {
      setTrouble(faults[sent.fault])
      return
    }
    form.reset()
    router.refresh()
  }

  return (
    <form
      noValidate
      data-review="comment"
      onSubmit={(event) => void write(event)}
      aria-label={words.write}
      className="screen-only mt-half space-y-2"
    >
      <TextArea name="comment" label={words.write} hint={words.writeHint} error={error} required />
      <Button type="submit" aria-disabled={state === 'sending'}>
        {state === 'sending' ? words.sending : words.send}
      </Button>
      <div role="status">{state === 'sent' && <p className="text-correct">{words.sent}</p>}</div>
      {trouble !== null && <Notice kind="alert">{trouble}</Notice>}
    </form>
  )
}
