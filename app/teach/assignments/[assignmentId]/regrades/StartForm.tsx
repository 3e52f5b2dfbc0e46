'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { send } from '@/app/ui/send'
import { TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** Begins a regrade of one question, with its reason, and opens it. */
export function StartForm({
  itemId,
  toVersionId,
  words,
  faults,
}: {
  itemId: string
  toVersionId: string
  words: Dictionary['regrades']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  async function start(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    setMissing(reason === '')
    setFault(null)
    if (reason === '') return
    setBusy(true)
    const sent = await send('/api/regrades', { itemId, toVersionId, reason })
    if (sent.kind === 'stored') {
      router.push(`/teach/regrades/${idOf(sent.body)}`)
      return
    }
    setBusy(false)
    setFault(faultOf(sent.body, words) ?? faults[sent.fault])
  }

  return (
    <form noValidate onSubmit={(event) => void start(event)} className="mt-2 space-y-half">
      <TextField
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={missing ? words.reasonFault : null}
        maxLength={2_000}
      />
      {fault !== null && <Notice kind="alert">{fault}</Notice>}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" disabled={busy}>
          {busy ? words.starting : words.start}
        </Button>
        <p className="text-sm text-ink-soft">{words.startHint}</p>
      </div>
    </form>
  )
}

function idOf(body: unknown): string {
  return typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : ''
}

function faultOf(body: unknown, words: Dictionary['regrades']): string | null {
  if (typeof body !== 'object' || body === null || !('refusal' in body)) return null
  return body.refusal === 'nothing' ? words.nothing : words.running
}
