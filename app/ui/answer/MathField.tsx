'use client'

import type { MathfieldElement } from 'mathlive'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Span } from '@/lib/expr/tree'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { Locale } from '@/lib/question/question'
import type { AsksWriting } from '../asks'
import type { FieldHandle } from './fieldHandle'
import { fieldTurn } from './fieldTurns'
import { loadFieldCode } from './loadFieldCode'
import type { LineKeyWords } from './phoneKeyboard'
import { sinkOf } from './sinkOf'

/**
 * MathLive's field. Its code is loaded after the page stands, and until then the answer is shown as text in its place,
 * of the same height. `onReady` hands out the field, or null when its code could not be had. The field holds what is
 * typed: `value` is read once, when the field is made, since a page under load renders behind the keys.
 */
export function MathField({
  value,
  label,
  describedBy,
  invalid,
  readOnly,
  vocabulary,
  asks,
  lineWords = null,
  locale,
  unread,
  loadingWords,
  isWanted,
  onInput,
  onReady,
}: {
  value: string
  label: string
  describedBy: string
  invalid: boolean
  readOnly: boolean
  vocabulary: Vocabulary
  asks: AsksWriting
  /** What the keyboard's keys for lines are called; null where it is no line of a derivation. */
  lineWords?: LineKeyWords | null
  locale: Locale
  /** The place that cannot be read. */
  unread: Span | null
  loadingWords: string
  /** Whether the next keys are for it, so that it is made before others whose turn it is. An empty one is too: its text twin has waited. */
  isWanted?: () => boolean
  onInput: (latex: string) => void
  onReady: (field: FieldHandle | null) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const [made, setMade] = useState<Made | null>(null)
  const field = made?.field ?? null
  const input = useEffectEvent(onInput)
  const current = useEffectEvent(() => value)
  const ready = useEffectEvent(onReady)
  const wanted = useEffectEvent(() => (value === '' && !readOnly) || (isWanted?.() ?? false))
  const make = useEffectEvent(async (signal: AbortSignal) => {
    const { makeField, mathHandle, placeInField, pasteAsLatex, linesAsLatex } =
      await loadFieldCode()
    if (!wanted()) await fieldTurn()
    if (signal.aborted) return
    const own = await makeField({ vocabulary, asks, lineWords, locale }, signal)
    if (signal.aborted || place.current === null) return
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      const latex = pasteAsLatex(text, { vocabulary, asks })
      if (latex === null || own.readOnly) return
      event.preventDefault()
      event.stopPropagation()
      own.insert(latex, { selectionMode: 'after', format: 'latex' })
    }
    own.value = current()
    listenToChanges(own, input, signal)
    own.addEventListener('paste', paste, { capture: true, signal })
    place.current.replaceChildren(own)
    setMade({ field: own, placeInField })
    ready(mathHandle(own, (lines) => linesAsLatex(lines, { vocabulary, asks })))
  })

  useEffect(() => {
    const stop = new AbortController()
    make(stop.signal).catch(() => ready(null))
    return () => stop.abort()
  }, [])

  useEffect(() => {
    if (field === null) return
    field.setAttribute('aria-label', label)
    field.readOnly = readOnly
    const sink = sinkOf(field)
    if (sink === null) return
    sink.setAttribute('aria-invalid', String(invalid))
    sink.ariaDescribedByElements = describedBy
      .split(' ')
      .flatMap((id) => document.getElementById(id) ?? [])
  }, [field, label, describedBy, invalid, readOnly])

  return (
    <div className="relative">
      <div ref={place} className="min-h-18 in-[.derivation]:min-h-12">
        <p className="px-4 py-5 text-ink-soft in-[.derivation]:py-3">
          {value === '' ? loadingWords : value}
        </p>
      </div>
      {made !== null && unread !== null && <Underline made={made} span={unread} text={value} />}
    </div>
  )
}

/**
 * Tells what stands in a field after each change. MathLive says so in a task of its own, for which the page is drawn
 * first: a key is told as soon as it is through.
 */
function listenToChanges(
  field: MathfieldElement,
  changed: (latex: string) => void,
  signal: AbortSignal,
): void {
  let told: string | null = null
  const tell = () => {
    told = field.value
    changed(told)
  }
  field.addEventListener('beforeinput', () => queueMicrotask(tell), { signal })
  field.addEventListener(
    'input',
    () => {
      if (field.value !== told) tell()
    },
    { signal },
  )
}

interface Made {
  readonly field: MathfieldElement
  readonly placeInField: typeof import('./placeInField')['placeInField']
}

/** A line below a place of the formula, once MathLive has drawn it. */
function Underline({ made, span, text }: { made: Made; span: Span; text: string }) {
  const line = useRef<HTMLSpanElement>(null)
  const [from, end] = span

  useEffect(() => {
    const { field, placeInField } = made
    const draw = () => {
      const mark = line.current
      const frame = mark?.parentElement?.getBoundingClientRect()
      if (mark === null || frame === undefined) return
      const box = field.value === text ? placeInField(field, [from, end]) : null
      mark.hidden = box === null
      if (box === null) return
      mark.style.left = `${box.left - frame.left}px`
      mark.style.top = `${box.bottom - frame.top}px`
      mark.style.width = `${box.right - box.left}px`
    }
    const next = requestAnimationFrame(() => requestAnimationFrame(draw))
    const resized = new ResizeObserver(draw)
    resized.observe(field)
    return () => {
      cancelAnimationFrame(next)
      resized.disconnect()
    }
  }, [made, from, end, text])

  return (
    <span
      ref={line}
      hidden
      aria-hidden="true"
      className="unread-line pointer-events-none absolute border-b-2 border-dotted border-incorrect"
    />
  )
}
