'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { Button } from '../Button'
import { Notice } from '../Notice'
import { send } from '../send'
import { TextArea } from '../TextField'
import { faultOfTalk } from './faultOfTalk'

/** Asks for a second look at a verdict, folded away until it is wanted. */
export function AskLook({
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
  const [trouble, setTrouble] = useState<string | null>(null)
  const [sending, setSending] = useState(false)

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim()
    const found = faultOfTalk(text, words)
    setError(found)
    setTrouble(null)
    if (found !== null || sending) return
    setSending(true)
    const sent = await send('/api/second-looks', { submissionId, text })
    setSending(false)
    if (sent.kind === 'stored') router.refresh()
    else setTrouble(sent.fault === 'changedMeanwhile' ? words.alreadyAsked : faults[sent.fault])
  }

  return (
    <details className="screen-only">
      <summary className="min-h-8 w-fit text-accent">{words.ask}</summary>
      <form noValidate onSubmit={(event) => void ask(event)} className="space-y-2 pt-1 pb-2">
        <TextArea name="text" label={words.ask} hint={words.askHint} error={error} required />
        <Button type="submit" aria-disabled={sending}>
          {sending ? words.sending : words.askSend}
        </Button>
        {trouble !== null && <Notice kind="alert">{trouble}</Notice>}
      </form>
    </details>
  )
}
