'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { TextArea, TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { readCredit } from './readCredit'
import { REASON_LIMIT, type SaveFault, saveMark } from './saveMark'

type Words = Dictionary['teach']

interface Faults {
  readonly credit: string | null
  readonly reason: string | null
}

/** Credit and reason. What is typed stays until it is stored; a mark changed by somebody else meanwhile is said. */
export function MarkForm({
  submissionId,
  after,
  points,
  shownPoints,
  words,
}: {
  submissionId: string
  /** The number of the last grading that stands; 0 for none. */
  after: number
  points: number
  shownPoints: string
  words: Words
}) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<Faults>({ credit: null, reason: null })
  const [saved, setSaved] = useState<SaveFault | 'saved' | 'saving' | null>(null)

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const credit = readCredit(String(typed.get('credit') ?? ''), points)
    const reason = String(typed.get('reason') ?? '').trim()
    const found: Faults = {
      credit: credit === null ? fill(words.creditFault, { points: shownPoints }) : null,
      reason: faultOfReason(reason, words),
    }
    setFaults(found)
    setSaved(null)
    if (credit === null || found.reason !== null) {
      focusOn(event.currentTarget, credit === null ? 'credit' : 'reason')
      return
    }
    setSaved('saving')
    const fault = await saveMark({ submissionId, credit, reason, after })
    setSaved(fault ?? 'saved')
    if (fault === null) form.current?.reset()
    if (fault === null || fault === 'changedMeanwhile') router.refresh()
  }

  return (
    <form
      ref={form}
      noValidate
      data-review="mark"
      onSubmit={(event) => void save(event)}
      aria-label={words.change}
      className="screen-only space-y-half border-t border-rule pt-half"
    >
      <TextField
        name="credit"
        label={words.credit}
        hint={fill(words.creditHint, { points: shownPoints })}
        error={faults.credit}
        autoComplete="off"
        inputMode="decimal"
        required
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        error={faults.reason}
        required
      />
      <Button type="submit" look="primary" disabled={saved === 'saving'} className="w-full">
        {saved === 'saving' ? words.saving : words.save}
      </Button>
      <div role="status">{saved === 'saved' && <p className="text-correct">{words.saved}</p>}</div>
      {saved !== null && saved !== 'saved' && saved !== 'saving' && (
        <Notice kind="alert">{words[saved]}</Notice>
      )}
    </form>
  )
}

function faultOfReason(reason: string, words: Words): string | null {
  if (reason === '') return words.reasonFault
  return reason.length > REASON_LIMIT ? fill(words.reasonLong, { limit: REASON_LIMIT }) : null
}

function focusOn(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLElement) field.focus()
}
