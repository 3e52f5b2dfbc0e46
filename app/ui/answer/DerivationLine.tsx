'use client'

import { memo, Suspense, useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import { fill } from '@/lib/i18n/fill'
import type { AsksFormula } from '../asks'
import { Icon } from '../Icon'
import { spareFor } from '../spareFor'
import type { FieldHandle } from './fieldHandle'
import type { LineEditor } from './lineEditor'
import type { Line } from './lineHistory'
import { listenToLine } from './lineKeys'
import { MathField } from './MathField'
import { NotLoaded } from './NotLoaded'
import { PlainField } from './PlainField'
import { useQuestion } from './QuestionFrame'
import type { ReadLine } from './readLines'
import { SpokenReading } from './SpokenReading'
import { unreadPlace } from './unreadPlace'

const LinePreview = spareFor(async () => (await import('./LinePreview')).LinePreview, NotLoaded)

/** What is known of a line beside the one above it; null where nothing is. */
export type LineTick = 'equal' | 'differs' | null

/**
 * One line of a derivation: its field and, among others, its number, what it is read as, and its tick. Rendered anew only
 * when one of these changes: a key in one line renders no other.
 */
export const DerivationLine = memo(function DerivationLine({
  id,
  line,
  read,
  format,
  number,
  count,
  label,
  describedBy,
  asks,
  tick,
  invalid,
  readOnly,
  editor,
}: {
  /** Under which, with `-spoken` and `-tick`, it is described. */
  id: string
  line: Line
  /** What it is read as; absent while that is not known. */
  read: ReadLine | undefined
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
  editor: LineEditor
}) {
  const { words, vocabulary, locale } = useQuestion()
  const place = useRef<HTMLDivElement>(null)
  const meant = useCallback((text: string) => editor.choose(line.id, text), [editor, line.id])
  const canAct = useEffectEvent(() => !readOnly)
  const isAlone = count === 1
  const unread = useMemo(() => unreadPlace(read, line.text), [read, line.text])

  useEffect(() => {
    const element = place.current
    if (element === null) return
    const stop = new AbortController()
    const { signal } = stop
    const look = () => editor.look(line.id)
    listenToLine(
      element,
      {
        field: () => editor.fieldOf(line.id),
        act: (action) => canAct() && editor.act(line.id, action),
        look,
      },
      signal,
    )
    element.addEventListener('focusin', look, { signal })
    return () => stop.abort()
  }, [editor, line.id])

  const common = {
    value: line.text,
    label: isAlone ? label : fill(words.lineOf, { number, count }),
    describedBy: [`${id}-spoken`, ...(tick === null ? [] : [`${id}-tick`]), describedBy].join(' '),
    invalid,
    readOnly,
    unread,
    onInput: (text: string) => editor.write(line.id, text, performance.now()),
    onReady: (field: FieldHandle | null) => editor.fieldReady(line.id, field),
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
            locale={locale}
            asks={asks}
            lineWords={words}
            loadingWords={number === 1 ? words.loadingField : ''}
            isWanted={() => editor.awaits(line.id)}
          />
        ) : (
          <PlainField
            {...common}
            placeholder={isAlone ? words.plainHint : ''}
            expects={asks.kind}
            onStep={editor.startStep}
          />
        )}
        {!isAlone && (
          <div className="flex min-h-8 flex-wrap items-center gap-x-4 px-4 pb-1.5 text-sm text-ink-soft">
            <div data-reading className="line-reading min-w-0 grow">
              <Suspense>
                {read !== undefined && (
                  <LinePreview line={read} onMeant={readOnly ? null : meant} />
                )}
              </Suspense>
              <SpokenReading id={`${id}-spoken`} read={read} />
            </div>
            <Tick id={`${id}-tick`} tick={tick} />
          </div>
        )}
      </div>
    </div>
  )
})

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
