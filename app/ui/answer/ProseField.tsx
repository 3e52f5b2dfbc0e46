'use client'

import { Suspense, useDeferredValue, useId } from 'react'
import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { AsksText } from '../asks'
import { spareFor } from '../spareFor'
import { FieldBox } from './FieldBox'
import { NotLoaded } from './NotLoaded'
import { useQuestion } from './QuestionFrame'

const MathText = spareFor(async () => (await import('../MathText')).MathText, NotLoaded)

/** Prose that a person marks: a box to write in, and beneath it how it will read, formulas set. */
export function ProseField({
  asks,
  text,
  label,
  fault,
  readOnly,
  onInput,
}: {
  asks: AsksText
  text: string
  label: string
  fault: string | null
  readOnly: boolean
  onInput: (text: string) => void
}) {
  const id = useId()
  const { handing: words, locale } = useQuestion()
  const settled = useDeferredValue(text)
  const isLong = text.length > asks.longest
  return (
    <FieldBox faultId={`${id}-fault`} fault={fault}>
      <textarea
        value={text}
        rows={6}
        aria-label={label}
        aria-describedby={`${id}-hint ${id}-fault`}
        aria-invalid={fault !== null || isLong || undefined}
        readOnly={readOnly}
        onChange={(event) => onInput(event.currentTarget.value)}
        className="block min-h-40 w-full resize-y bg-transparent px-4 py-3 font-prose text-lg leading-(--line) outline-none field-sizing-content"
      />
      <p
        id={`${id}-hint`}
        className="flex flex-wrap justify-between gap-x-4 border-t border-dashed border-rule px-4 py-1 text-sm text-ink-soft"
      >
        <span>{words.proseHint}</span>
        <span className={`tabular-nums ${isLong ? 'text-incorrect' : ''}`}>
          {fill(words.length, {
            count: formatNumber(text.length, locale),
            limit: formatNumber(asks.longest, locale),
          })}
        </span>
      </p>
      {settled.trim() !== '' && (
        <section
          aria-label={words.preview}
          className="border-t border-dashed border-rule bg-shade/40 px-4 py-2"
        >
          <p aria-hidden="true" className="text-sm text-ink-soft">
            {words.preview}
          </p>
          <Suspense>
            <MathText source={settled} className="overflow-x-auto" />
          </Suspense>
        </section>
      )}
    </FieldBox>
  )
}
