'use client'

import type { MathfieldElement } from 'mathlive'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { FieldHandle } from './fieldHandle'
import { fieldTurn } from './fieldTurns'
import type { LineKeyWords } from './phoneKeyboard'
import type { Expects } from './shortcuts'

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
  expects,
  lineWords = null,
  loadingWords,
  onInput,
  onReady,
}: {
  value: string
  label: string
  describedBy: string
  invalid: boolean
  readOnly: boolean
  vocabulary: Vocabulary
  expects: Expects
  /** What the keyboard's keys for lines are called; null where it is no line of a derivation. */
  lineWords?: LineKeyWords | null
  loadingWords: string
  onInput: (latex: string) => void
  onReady: (field: FieldHandle | null) => void
}) {
  const place = useRef<HTMLDivElement>(null)
  const [field, setField] = useState<MathfieldElement | null>(null)
  const input = useEffectEvent(onInput)
  const current = useEffectEvent(() => value)
  const ready = useEffectEvent(onReady)
  const make = useEffectEvent(async (signal: AbortSignal) => {
    const [{ makeField }, { mathHandle }] = await Promise.all([
      import('./makeField'),
      import('./mathHandle'),
      import('mathlive'),
    ])
    await fieldTurn()
    if (signal.aborted) return
    const made = await makeField({ vocabulary, expects, lineWords }, signal)
    if (signal.aborted || place.current === null) return
    made.value = current()
    made.addEventListener('input', () => input(made.value), { signal })
    place.current.replaceChildren(made)
    setField(made)
    ready(mathHandle(made))
  })

  useEffect(() => {
    const stop = new AbortController()
    make(stop.signal).catch(() => ready(null))
    return () => stop.abort()
  }, [])

  useEffect(() => {
    if (field === null) return
    field.setAttribute('aria-label', label)
    field.setAttribute('aria-describedby', describedBy)
    field.setAttribute('aria-invalid', String(invalid))
    field.readOnly = readOnly
  }, [field, label, describedBy, invalid, readOnly])

  return (
    <div ref={place} className="min-h-18 in-[.derivation]:min-h-12">
      <p className="px-4 py-5 text-ink-soft in-[.derivation]:py-3">
        {value === '' ? loadingWords : value}
      </p>
    </div>
  )
}
