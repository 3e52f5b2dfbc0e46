'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { send } from '@/app/ui/send'
import { TextArea, TextField } from '@/app/ui/TextField'
import { faultOfTalk } from '@/app/ui/talk/faultOfTalk'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { readCredit } from './readCredit'

/** Answers a second look: a reply, and a new credit where the mark is to change. */
export function LookForm({
  submissionId,
  after,
  points,
  shownPoints,
  words,
  teach,
  faults,
}: {
  submissionId: string
  /** The number of the last grading that stands. */
  after: number
  points: number
  shownPoints: string
  words: Dictionary['talk']
  teach: Dictionary['teach']
  faults: Dictionary['faults']
}) {
  const router = useRouter()
  const [errors, setErrors] = useState<{ reply: string | null; credit: string | null }>({
    reply: null,
    credit: null,
  })
  const [trouble, setTrouble] = useState<string | null>(null)
  const [sending, setSending] = useState(false)

  async function answer(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const reply = String(typed.get('reply') ?? '').trim()
    const written = String(typed.get('credit') ?? '').trim()
    const credit = written === '' ? null : readCredit(written, points)
    const isWrong = written !== '' && credit === null
    const found = {
      reply: faultOfTalk(reply, words),
      credit: isWrong ? fill(teach.creditFault, { points: shownPoints }) : null,
    }
    setErrors(found)
    setTrouble(null)
    if (found.reply !== null || isWrong || sending) return
    setSending(true)
    const sent = await send('/api/second-looks/answers', { submissionId, reply, credit, after })
    setSending(false)
    if (sent.kind === 'fault') {
      setTrouble(sent.fault === 'changedMeanwhile' ? words.answerTaken : faults[sent.fault])
    } else router.refresh()
  }

  return (
    <form
      noValidate
      data-review="look"
      onSubmit={(event) => void answer(event)}
      aria-label={words.answer}
      className="screen-only mt-half space-y-half"
    >
      <TextArea
        name="reply"
        label={words.reply}
        hint={words.replyHint}
        error={errors.reply}
        required
      />
      <TextField
        name="credit"
        label={words.newCredit}
        hint={fill(words.newCreditHint, { points: shownPoints })}
        error={errors.credit}
        autoComplete="off"
        inputMode="decimal"
      />
      <Button type="submit" look="primary" aria-disabled={sending} className="w-full">
        {sending ? words.sending : words.answerSend}
      </Button>
      {trouble !== null && <Notice kind="alert">{trouble}</Notice>}
    </form>
  )
}
