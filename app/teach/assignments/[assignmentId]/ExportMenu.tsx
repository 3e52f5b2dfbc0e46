'use client'

import type { FocusEvent, KeyboardEvent } from 'react'
import { BUTTON_LOOKS, BUTTON_SHAPE } from '@/app/ui/Button'

/** What can be taken out of an assignment. It opens without scripts; with them, Escape and leaving it close it. */
export function ExportMenu({
  title,
  choices,
}: {
  title: string
  choices: readonly { readonly href: string; readonly title: string }[]
}) {
  function closeOnEscape(event: KeyboardEvent<HTMLDetailsElement>) {
    if (event.key !== 'Escape' || !event.currentTarget.open) return
    event.currentTarget.open = false
    event.currentTarget.querySelector('summary')?.focus()
  }

  function closeOnLeaving(event: FocusEvent<HTMLDetailsElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) event.currentTarget.open = false
  }

  return (
    <details className="screen-only relative" onKeyDown={closeOnEscape} onBlur={closeOnLeaving}>
      <summary className={`${BUTTON_SHAPE} ${BUTTON_LOOKS.quiet} cursor-pointer`}>
        {title}
        <span aria-hidden="true">▾</span>
      </summary>
      <ul className="absolute left-0 z-40 m-0 mt-1 w-max list-none rounded-sm border border-rule-strong bg-sheet p-1 sm:right-0 sm:left-auto">
        {choices.map((choice) => (
          <li key={choice.href}>
            <a
              href={choice.href}
              download
              className="flex min-h-11 items-center rounded-sm px-3 text-ink no-underline hover:bg-accent-shade hover:text-accent"
            >
              {choice.title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
