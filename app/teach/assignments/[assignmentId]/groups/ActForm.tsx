'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { readCredit } from '@/app/teach/submissions/[submissionId]/readCredit'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { type Sent, send } from '@/app/ui/send'
import { TextArea, TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

interface Found {
  readonly credit: string | null
  readonly reason: string | null
  readonly nothing: string | null
}

const NOTHING_WRONG: Found = { credit: null, reason: null, nothing: null }

/** A mark with its reason, a comment, or both, for all answers of a group. What is typed stays until it is stored. */
export function ActForm({
  address,
  points,
  shownPoints,
  saveLabel,
  words,
  mark: markWords,
  faults,
}: {
  /** Which group, and how many answers the page shows in it. */
  address: {
    readonly itemId: string
    readonly partId: string
    readonly group: string
    readonly answers: number
  }
  points: number
  shownPoints: string
  saveLabel: string
  words: Dictionary['groups']
  mark: Dictionary['teach']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const [found, setFound] = useState<Found>(NOTHING_WRONG)
  const [busy, setBusy] = useState(false)
  const [sent, setSent] = useState<Sent | null>(null)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const text = (name: string) => String(typed.get(name) ?? '').trim()
    const [written, reason, comment] = [text('credit'), text('reason'), text('comment')]
    const credit = written === '' ? null : readCredit(written, points)
    const faulty: Found = {
      credit:
        written !== '' && credit === null
          ? fill(markWords.creditFault, { points: shownPoints })
          : null,
      reason: credit !== null && reason === '' ? markWords.reasonFault : null,
      nothing: written === '' && comment === '' ? words.nothing : null,
    }
    setFound(faulty)
    setSent(null)
    if (Object.values(faulty).some((fault) => fault !== null)) return
    setBusy(true)
    const result = await send('/api/groups', {
      ...address,
      mark: credit === null ? null : { credit, reason },
      comment: comment === '' ? null : comment,
    })
    setBusy(false)
    setSent(result)
    if (result.kind === 'stored') {
      form.reset()
      router.refresh()
    }
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="mt-1 space-y-half">
      <TextField
        name="credit"
        label={words.credit}
        hint={fill(markWords.creditHint, { points: shownPoints })}
        error={found.credit}
        autoComplete="off"
        inputMode="decimal"
      />
      <TextArea
        name="reason"
        label={markWords.reason}
        hint={markWords.reasonHint}
        error={found.reason}
        maxLength={2_000}
      />
      <TextArea
        name="comment"
        label={words.comment}
        hint={words.commentHint}
        error={found.nothing}
        maxLength={2_000}
      />
      <Button type="submit" look="primary" disabled={busy} className="w-full">
        {busy ? markWords.saving : saveLabel}
      </Button>
      <p className="text-sm text-ink-soft">{words.byHandStay}</p>
      <div role="status">
        {sent?.kind === 'stored' && (
          <p className="text-correct">{fill(words.saved, countsOf(sent.body))}</p>
        )}
      </div>
      {sent?.kind === 'fault' && (
        <Notice kind="alert">
          {sent.fault === 'changedMeanwhile' ? words.movedOn : faults[sent.fault]}
        </Notice>
      )}
    </form>
  )
}

function countsOf(body: unknown): Readonly<Record<string, number>> {
  const read = (name: string) =>
    typeof body === 'object' && body !== null ? Number(Reflect.get(body, name)) : 0
  return { marked: read('marked'), commented: read('commented') }
}
