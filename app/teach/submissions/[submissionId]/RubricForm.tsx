'use client'

import { useRouter } from 'next/navigation'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { Notice } from '@/app/ui/Notice'
import { rubricCredit } from '@/app/ui/rubricCredit'
import { TextArea } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { REASON_LIMIT, type SaveFault, saveMark } from './saveMark'

/** A line of the rubric to tick: what it says, set on the server. */
export interface TickableLine {
  readonly id: string
  readonly points: number
  readonly shown: ReactNode
}

/** Marks an answer by the lines of its rubric; a remark may be added. What is ticked stays until it is stored. */
export function RubricForm({
  submissionId,
  after,
  lines,
  marked,
  points,
  locale,
  words,
  teach,
}: {
  submissionId: string
  /** The number of the last grading that stands; 0 for none. */
  after: number
  lines: readonly TickableLine[]
  /** Lines ticked by whoever marked last. */
  marked: readonly string[]
  /** What the part is worth in the assignment. */
  points: number
  locale: Locale
  words: Dictionary['review']
  teach: Dictionary['teach']
}) {
  const router = useRouter()
  const [ticked, setTicked] = useState(marked)
  const [error, setError] = useState<string | null>(null)
  const [saved, setSaved] = useState<SaveFault | 'saved' | 'saving' | null>(null)
  const print = (share: number) => formatNumber(share * points, locale)
  const sum = lines.reduce((total, line) => total + line.points, 0)

  function tick(id: string, isTicked: boolean) {
    setSaved(null)
    setTicked((before) => (isTicked ? [...before, id] : before.filter((one) => one !== id)))
  }

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (saved === 'saving') return
    const reason = String(new FormData(event.currentTarget).get('remark') ?? '').trim()
    const isLong = reason.length > REASON_LIMIT
    setError(isLong ? fill(teach.reasonLong, { limit: REASON_LIMIT }) : null)
    if (isLong) return
    setSaved('saving')
    const rubric = lines.filter(({ id }) => ticked.includes(id)).map(({ id }) => id)
    const fault = await saveMark({ submissionId, credit: null, reason, after, rubric })
    setSaved(fault ?? 'saved')
    if (fault === null || fault === 'changedMeanwhile') router.refresh()
  }

  return (
    <form
      noValidate
      data-review="rubric"
      onSubmit={(event) => void save(event)}
      aria-label={words.rubric}
      className="screen-only space-y-half border-t border-rule pt-half"
    >
      <fieldset>
        <legend className="font-medium">{words.rubric}</legend>
        <p className="mb-1 text-sm text-ink-soft">{words.rubricHint}</p>
        {lines.map(({ id, points: worth, shown }, place) => (
          <label
            key={id}
            className={`flex min-h-11 cursor-pointer items-baseline gap-3 border-l-4 px-2 py-2 hover:bg-shade has-focus-visible:outline-2 has-focus-visible:outline-accent ${ticked.includes(id) ? 'border-accent bg-accent-shade' : 'border-transparent'}`}
          >
            <input
              type="checkbox"
              checked={ticked.includes(id)}
              onChange={(event) => tick(id, event.currentTarget.checked)}
              className="size-4.5 shrink-0 translate-y-0.5 accent-accent outline-none"
            />
            <kbd className="shrink-0 text-sm text-ink-soft tabular-nums">{place + 1}</kbd>
            <span className="min-w-0">
              {shown}
              <span className="block text-sm text-ink-soft tabular-nums">
                {fill(words.line, { points: print(worth / sum), all: print(1) })}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p aria-live="polite" className="font-medium tabular-nums">
        {fill(words.sum, { points: print(rubricCredit(lines, ticked) / 10_000), all: print(1) })}
      </p>
      <TextArea name="remark" label={words.remark} error={error} />
      <Button type="submit" look="primary" aria-disabled={saved === 'saving'} className="w-full">
        {saved === 'saving' ? teach.saving : words.saveRubric}
      </Button>
      <div role="status">{saved === 'saved' && <p className="text-correct">{teach.saved}</p>}</div>
      {saved !== null && saved !== 'saved' && saved !== 'saving' && (
        <Notice kind="alert">{teach[saved]}</Notice>
      )}
    </form>
  )
}
