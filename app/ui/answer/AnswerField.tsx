'use client'

import { type ClipboardEvent, useId, useRef, useState } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { AsksWriting } from '../asks'
import { FieldBox } from './FieldBox'
import type { FieldHandle } from './fieldHandle'
import { MathField } from './MathField'
import { PaletteDrawer } from './PaletteDrawer'
import { PlainField } from './PlainField'
import { refusePaste, sayPasteRefusal } from './pasteLimit'
import { useQuestion } from './QuestionFrame'
import { ReadingBox } from './ReadingBox'
import { unreadPlace } from './unreadPlace'
import { useTyped } from './useTyped'

/** An example of what is written as text. */
const HINTS = {
  formula: 'plainHint',
  shape: 'plainShapeHint',
  number: 'plainNumberHint',
} as const

/** A field alone keeps its history itself, word by word. */
const NOTHING = () => undefined

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
  const { words, vocabulary, locale } = useQuestion()
  const [notice, setNotice] = useState<string | null>(null)
  const field = useRef<FieldHandle>(null)
  const read = useTyped(text, format, asks)
  const describedBy = `${id}-spoken ${id}-fault`
  const unread = unreadPlace(read, text)
  const common = {
    ...{ value: text, label, describedBy, readOnly, unread },
    invalid: fault !== null,
    onInput: (next: string) => {
      setNotice(null)
      onInput(next)
    },
  }

  /** Heard before the field hears it. */
  function paste(event: ClipboardEvent) {
    const refusal = refusePaste(event.clipboardData.getData('text/plain'), format)
    setNotice(refusal && sayPasteRefusal(refusal, words, locale))
    if (refusal === null) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <FieldBox faultId={`${id}-fault`} fault={fault} notice={notice}>
      <div className="flex items-center" onPasteCapture={paste}>
        <div className="min-w-0 grow">
          {format === 'latex' ? (
            <MathField
              {...common}
              vocabulary={vocabulary}
              locale={locale}
              asks={asks}
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
              expects={asks.kind}
              onStep={NOTHING}
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
        <PaletteDrawer field={() => field.current} format={format} expects={asks.kind} />
      )}
      <ReadingBox
        id={`${id}-spoken`}
        read={read}
        onMeant={readOnly ? null : (meant) => field.current?.replace(meant)}
      />
    </FieldBox>
  )
}
