'use client'

import { Suspense, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { Span } from '@/lib/expr/tree'
import { spareFor } from '../spareFor'
import type { FieldHandle } from './fieldHandle'
import { beginText } from './fieldTurns'
import { plainHandle } from './plainHandle'
import type { Expects } from './shortcuts'
import { useCompletion } from './useCompletion'

const CompletionList = spareFor(
  async () => (await import('./CompletionList')).CompletionList,
  () => null,
)

/** Size and breaks of the text, the same for what is typed and what underlines it. */
const TEXT =
  'px-4 py-3 in-[.derivation]:py-2.5 in-[.derivation]:max-sm:text-base font-mono text-lg whitespace-pre-wrap wrap-break-word'

/** The plain-text twin of the formula field: same place, same size, the same words, no help from the browser's spelling. */
export function PlainField({
  value,
  label,
  describedBy,
  invalid,
  readOnly,
  placeholder,
  expects,
  unread,
  onInput,
  onReady,
  onStep,
}: {
  value: string
  label: string
  describedBy: string
  invalid: boolean
  readOnly: boolean
  placeholder: string
  expects: Expects
  /** The place that cannot be read. */
  unread: Span | null
  onInput: (text: string) => void
  onReady: (field: FieldHandle) => void
  /** What comes next is to be taken back by itself. */
  onStep: () => void
}) {
  const id = useId()
  const listId = `${id}-list`
  const area = useRef<HTMLTextAreaElement>(null)
  const under = useRef<HTMLDivElement>(null)
  const list = useCompletion(area, expects, onStep)
  const { offer, active } = list
  const listNow = useEffectEvent(() => list.now())
  const [early] = useState(() => typedEarly(id))
  const announce = useEffectEvent(() => {
    if (area.current === null) return
    onReady(plainHandle(area.current, () => listNow()))
    if (early === null || early.text === value.replaceAll(/\r\n?/g, '\n')) return
    area.current.value = early.text
    area.current.setSelectionRange(...early.caret)
    tell(early.text)
  })

  function tell(text: string) {
    beginText()
    onInput(text)
  }

  useEffect(() => announce(), [])

  return (
    <div className="relative">
      {unread !== null && (
        <div ref={under} aria-hidden="true" className="absolute inset-0 overflow-hidden">
          <Underlined text={value} span={unread} />
        </div>
      )}
      <textarea
        id={id}
        ref={area}
        value={value}
        rows={2}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={offer === null ? undefined : listId}
        aria-activedescendant={active < 0 ? undefined : `${listId}-${active}`}
        readOnly={readOnly}
        placeholder={placeholder}
        spellCheck={false}
        autoCapitalize="off"
        autoCorrect="off"
        autoComplete="off"
        lang="en"
        onChange={(event) => {
          tell(event.currentTarget.value)
          const { nativeEvent } = event
          if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) list.close()
          else list.look()
        }}
        onKeyDown={(event) => {
          if (!list.press(event.nativeEvent)) return
          event.preventDefault()
          event.stopPropagation()
        }}
        onSelect={({ currentTarget }) => {
          if (offer !== null && currentTarget.selectionEnd !== offer.end) list.close()
        }}
        onBlur={list.close}
        onScroll={({ currentTarget }) => {
          if (under.current !== null) under.current.scrollTop = currentTarget.scrollTop
        }}
        className={`relative block min-h-18 w-full resize-y bg-transparent outline-none field-sizing-content placeholder:text-ink-soft in-[.derivation]:min-h-12 in-[.derivation]:resize-none ${TEXT}`}
      />
      {offer !== null && (
        <Suspense>
          <CompletionList id={listId} options={offer.options} active={active} onPick={list.pick} />
        </Suspense>
      )}
    </div>
  )
}

interface Early {
  readonly text: string
  readonly caret: readonly [start: number, end: number]
}

const seen = new WeakMap<Element, Early>()

/**
 * What stands in a field of the server's page, which takes keys before the page comes alive: React puts a draft there again, which may
 * have been changed by then. Null where there is no such field.
 */
function typedEarly(id: string): Early | null {
  if (typeof document === 'undefined') return null
  const area = document.getElementById(id)
  if (!(area instanceof HTMLTextAreaElement)) return null
  const early = seen.get(area) ?? {
    text: area.value,
    caret: [area.selectionStart, area.selectionEnd] as const,
  }
  seen.set(area, early)
  return early
}

/** The text unseen behind the field, of which only the line below one place shows. */
function Underlined({ text, span: [from, end] }: { text: string; span: Span }) {
  return (
    <div className={`text-transparent ${TEXT}`}>
      {text.slice(0, from)}
      <span className="underline decoration-incorrect decoration-wavy decoration-2 underline-offset-4">
        {text.slice(from, end)}
      </span>
      {text.slice(end)}
    </div>
  )
}
