'use client'

import { lazy, Suspense, useId, useRef, useState } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { AsksWriting } from '../asks'
import { Icon } from '../Icon'
import { type FieldHandle, MathField } from './MathField'
import { PlainField } from './PlainField'
import { useQuestion } from './QuestionFrame'

const Palette = lazy(async () => ({ default: (await import('./Palette')).Palette }))
const Preview = lazy(async () => ({ default: (await import('./Preview')).Preview }))

/** An example of what is written as text. */
const HINTS = {
  formula: 'plainHint',
  shape: 'plainShapeHint',
  number: 'plainNumberHint',
} as const

/**
 * One answer: the field in one of its two spellings, and beneath it what it is read as. The largest thing on the page;
 * its parts keep their height, so nothing moves while one types.
 */
export function AnswerField({
  text,
  format,
  label,
  asks,
  fault,
  readOnly,
  onInput,
  onFieldLost,
}: {
  text: string
  format: Format
  label: string
  asks: AsksWriting
  /** Why the field was not taken as it stands; null when it was. */
  fault: string | null
  readOnly: boolean
  onInput: (text: string) => void
  /** The formula field could not be loaded. */
  onFieldLost: () => void
}) {
  const id = useId()
  const { words, vocabulary } = useQuestion()
  const field = useRef<FieldHandle>(null)
  const [showsPalette, setShowsPalette] = useState(false)
  const describedBy = `${id}-reading ${id}-fault`
  const common = { value: text, label, describedBy, invalid: fault !== null, readOnly, onInput }

  return (
    <div
      className={`rounded-sm border bg-sheet focus-within:border-accent focus-within:outline-2 focus-within:outline-accent ${fault === null ? 'border-rule-strong' : 'border-incorrect'}`}
    >
      <div className="flex items-center">
        <div className="min-w-0 grow">
          {format === 'latex' ? (
            <MathField
              {...common}
              vocabulary={vocabulary}
              expects={asks.kind}
              loadingWords={words.loadingField}
              onReady={(handle) => {
                field.current = handle
                if (handle === null) onFieldLost()
              }}
            />
          ) : (
            <PlainField
              {...common}
              placeholder={words[HINTS[asks.kind]]}
              onReady={(handle) => {
                field.current = handle
              }}
            />
          )}
        </div>
        {asks.kind === 'number' && asks.unit !== null && (
          <span className="shrink-0 pr-4 pl-2 text-lg text-ink-soft">{asks.unit}</span>
        )}
      </div>
      {!readOnly && asks.kind !== 'number' && (
        <>
          <button
            type="button"
            aria-expanded={showsPalette}
            onClick={() => setShowsPalette(!showsPalette)}
            className="screen-only flex min-h-10 items-center gap-1 px-4 text-sm text-ink-soft hover:text-accent"
          >
            <Icon name="forward" className={`size-3.5 ${showsPalette ? 'rotate-90' : ''}`} />
            {words.palette}
          </button>
          {showsPalette && (
            <Suspense>
              <Palette field={() => field.current} format={format} expects={asks.kind} />
            </Suspense>
          )}
        </>
      )}
      <div
        id={`${id}-reading`}
        className="min-h-30 border-t border-dashed border-rule bg-shade/40 px-4 py-2"
      >
        <Suspense fallback={<p className="text-sm text-ink-soft">{words.readAsEmpty}</p>}>
          <Preview text={text} format={format} asks={asks} />
        </Suspense>
      </div>
      <p
        id={`${id}-fault`}
        role="alert"
        className="border-t border-incorrect px-4 py-1 text-sm text-incorrect empty:hidden"
      >
        {fault}
      </p>
    </div>
  )
}
