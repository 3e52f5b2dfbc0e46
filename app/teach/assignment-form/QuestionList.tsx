'use client'

import { useState } from 'react'
import { Icon } from '@/app/ui/Icon'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import type { FieldFaults } from './faultWords'
import type { ChosenQuestion } from './typedAssignment'

/** The questions of the assignment in order: what each is worth, up, down, and out while nobody has written to it. */
export function QuestionList({
  questions,
  faults,
  locale,
  words,
  onChange,
}: {
  questions: readonly ChosenQuestion[]
  faults: FieldFaults
  locale: Locale
  words: Dictionary['assignment']
  onChange: (questions: readonly ChosenQuestion[]) => void
}) {
  const [said, setSaid] = useState('')
  if (questions.length === 0) {
    return <p className="py-2 text-ink-soft">{words.noQuestionsYet}</p>
  }

  function move(place: number, by: 1 | -1) {
    const question = questions[place]
    const other = questions[place + by]
    if (question === undefined || other === undefined) return
    const next = questions.with(place, other).with(place + by, question)
    onChange(next)
    setSaid(fill(words.moved, { question: question.title[locale], number: place + by + 1 }))
  }

  const points = questions.reduce((sum, { typedPoints }) => sum + (Number(typedPoints) || 0), 0)
  return (
    <>
      <ol className="divide-y divide-rule border-y border-rule">
        {questions.map((question, place) => {
          const title = question.title[locale]
          const fault = faults[`points.${place}`]
          return (
            <li
              key={question.versionId}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2"
            >
              <div className="min-w-40 grow basis-0">
                <p className="font-prose">
                  <span className="mr-2 text-ink-soft tabular-nums">{place + 1}.</span>
                  {title}
                </p>
                <p className="text-sm text-ink-soft">
                  {question.name} · {fillPlural(words.parts, question.parts, locale)}
                </p>
              </div>
              <label className="flex items-center gap-2">
                <span className="text-sm text-ink-soft">{words.points}</span>
                <input
                  inputMode="decimal"
                  autoComplete="off"
                  aria-label={fill(words.pointsOf, { question: title })}
                  aria-invalid={fault === undefined ? undefined : true}
                  aria-describedby={fault === undefined ? undefined : `points-${place}`}
                  value={question.typedPoints}
                  onChange={(event) => {
                    const typedPoints = event.currentTarget.value
                    onChange(questions.with(place, { ...question, typedPoints }))
                  }}
                  className={`min-h-11 w-20 rounded-sm border bg-sheet px-2 text-right text-base ${fault === undefined ? 'border-rule-strong' : 'border-incorrect'}`}
                />
              </label>
              <div className="flex">
                <Step
                  label={fill(words.up, { question: title })}
                  disabled={place === 0}
                  onClick={() => move(place, -1)}
                  turn="rotate-90"
                />
                <Step
                  label={fill(words.down, { question: title })}
                  disabled={place === questions.length - 1}
                  onClick={() => move(place, 1)}
                  turn="-rotate-90"
                />
                {!question.isWritten && (
                  <button
                    type="button"
                    aria-label={fill(words.remove, { question: title })}
                    title={fill(words.remove, { question: title })}
                    onClick={() => onChange(questions.filter((one) => one !== question))}
                    className={SQUARE}
                  >
                    <Icon name="close" className="size-4" />
                  </button>
                )}
              </div>
              {question.isWritten && (
                <p className="basis-full text-sm text-ink-soft">{words.written}</p>
              )}
              {fault !== undefined && (
                <p
                  id={`points-${place}`}
                  role="alert"
                  className="basis-full text-sm text-incorrect"
                >
                  {words.faults[fault]}
                </p>
              )}
            </li>
          )
        })}
      </ol>
      <p className="mt-2 text-sm text-ink-soft tabular-nums">
        {fillPlural(words.totalPoints, points, locale, { count: formatNumber(points, locale) })}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

const SQUARE =
  'inline-flex size-11 items-center justify-center rounded-sm text-ink-soft enabled:hover:text-accent disabled:opacity-40'

/** Up or down by one; it keeps the focus, as its row moves with it. */
function Step({
  label,
  disabled,
  onClick,
  turn,
}: {
  label: string
  disabled: boolean
  onClick: () => void
  turn: string
}) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={disabled}
      onClick={onClick}
      className={`${SQUARE} aria-disabled:opacity-40`}
    >
      <Icon name="back" className={`size-4 ${turn}`} />
    </button>
  )
}
