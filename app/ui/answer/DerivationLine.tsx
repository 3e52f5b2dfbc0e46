'use client'

import { lazy, Suspense, useEffect, useEffectEvent, useRef } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import { fill } from '@/lib/i18n/fill'
import type { AsksFormula } from '../asks'
import { Icon } from '../Icon'
import type { FieldHandle } from './fieldHandle'
import { type LineAction, listenToLine } from './lineKeys'
import { MathField } from './MathField'
import { PlainField } from './PlainField'
import { useQuestion } from './QuestionFrame'

const LinePreview = lazy(async () => ({ default: (await import('./LinePreview')).LinePreview }))

/** What is known of a line beside the one above it; null where nothing is. */
export type LineTick = 'equal' | 'differs' | null

/** One line of a derivation: its field and, among others, its number, what it is read as, and its tick. */
export function DerivationLine({
  id,
  text,
  above,
  format,
  number,
  count,
  label,
  describedBy,
  asks,
  tick,
  invalid,
  readOnly,
  field,
  onKey,
  onFocus,
  onInput,
  onReady,
}: {
  /** Under which, with `-reading` and `-tick`, it is described. */
  id: string
  text: string
  /** The lines above it, as one text. */
  above: string
  format: Format
  number: number
  count: number
  /** Of the whole answer: a line alone is called by it. */
  label: string
  describedBy: string
  asks: AsksFormula
  tick: LineTick
  invalid: boolean
  readOnly: boolean
  field: () => FieldHandle | null
  /** Whether a key was taken on. */
  onKey: (action: LineAction) => boolean
  onFocus: () => void
  onInput: (text: string) => void
  onReady: (field: FieldHandle | null) => void
}) {
  const { words, vocabulary } = useQuestion()
  const place = useRef<HTMLDivElement>(null)
  const act = useEffectEvent((action: LineAction) => !readOnly && onKey(action))
  const fieldNow = useEffectEvent(field)
  const focused = useEffectEvent(onFocus)
  const isAlone = count === 1

  useEffect(() => {
    const line = place.current
    if (line === null) return
    const stop = new AbortController()
    const { signal } = stop
    listenToLine(
      line,
      () => fieldNow(),
      (action) => act(action),
      signal,
    )
    line.addEventListener('focusin', () => focused(), { signal })
    return () => stop.abort()
  }, [])

  const common = {
    value: text,
    label: isAlone ? label : fill(words.lineOf, { number, count }),
    describedBy: [`${id}-reading`, ...(tick === null ? [] : [`${id}-tick`]), describedBy].join(' '),
    invalid,
    readOnly,
    onInput,
  }
  return (
    <div
      ref={place}
      className="flex border-rule not-first:border-t in-[.derivation]:focus-within:bg-accent-shade/30"
    >
      <span
        aria-hidden="true"
        hidden={isAlone}
        className="w-9 shrink-0 pt-3.5 max-sm:w-7 text-right text-sm text-ink-soft tabular-nums"
      >
        {number}
      </span>
      <div className="min-w-0 grow">
        {format === 'latex' ? (
          <MathField
            {...common}
            vocabulary={vocabulary}
            expects={asks.kind}
            loadingWords={number === 1 ? words.loadingField : ''}
            onReady={onReady}
          />
        ) : (
          <PlainField {...common} placeholder={isAlone ? words.plainHint : ''} onReady={onReady} />
        )}
        {!isAlone && (
          <div className="flex min-h-8 flex-wrap items-center gap-x-4 px-4 pb-1.5 text-sm text-ink-soft">
            <div id={`${id}-reading`} className="line-reading min-w-0 grow">
              <Suspense>
                <LinePreview text={text} above={above} format={format} asks={asks} />
              </Suspense>
            </div>
            <Tick id={`${id}-tick`} tick={tick} />
          </div>
        )}
      </div>
    </div>
  )
}

function Tick({ id, tick }: { id: string; tick: LineTick }) {
  const { words } = useQuestion()
  if (tick === null) return null
  const isEqual = tick === 'equal'
  return (
    <p
      id={id}
      className={`ml-auto flex items-center gap-1 ${isEqual ? 'text-correct' : 'text-incorrect'}`}
    >
      <Icon name={isEqual ? 'right' : 'wrong'} className="size-4" />
      {isEqual ? words.equalToAbove : words.differsFromAbove}
    </p>
  )
}
