'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import type { FieldHandle } from './fieldHandle'
import { plainHandle } from './plainHandle'

/** The plain-text twin of the formula field: same place, same size, no help from the browser's spelling. */
export function PlainField({
  value,
  label,
  describedBy,
  invalid,
  readOnly,
  placeholder,
  onInput,
  onReady,
}: {
  value: string
  label: string
  describedBy: string
  invalid: boolean
  readOnly: boolean
  placeholder: string
  onInput: (text: string) => void
  onReady: (field: FieldHandle) => void
}) {
  const area = useRef<HTMLTextAreaElement>(null)
  const input = useEffectEvent(onInput)
  const announce = useEffectEvent(() => {
    if (area.current !== null) onReady(plainHandle(area.current, (text) => input(text)))
  })

  useEffect(() => announce(), [])

  return (
    <textarea
      ref={area}
      value={value}
      rows={2}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      readOnly={readOnly}
      placeholder={placeholder}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
      lang="en"
      onChange={(event) => onInput(event.currentTarget.value)}
      className="block min-h-18 w-full resize-y bg-transparent px-4 py-3 in-[.derivation]:min-h-12 in-[.derivation]:resize-none in-[.derivation]:py-2.5 in-[.derivation]:max-sm:text-base font-mono text-lg outline-none field-sizing-content placeholder:text-ink-soft"
    />
  )
}
