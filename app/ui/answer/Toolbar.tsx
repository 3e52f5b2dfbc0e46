'use client'

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

/** A button of a toolbar. */
export interface ToolButton {
  readonly key: string
  /** Read out. */
  readonly name: string
  readonly shown: ReactNode
  /** Whether it would do nothing now. */
  readonly isIdle?: boolean
  readonly press: () => void
}

/** Buttons that are one stop of the Tab key; arrows, Home and End move within (the toolbar pattern of WAI-ARIA). */
export function Toolbar({
  label,
  buttons,
  keepsCaret = false,
  className,
  buttonClassName,
}: {
  label: string
  buttons: readonly ToolButton[]
  /** Whether a press leaves the caret where it is, and so a phone's keyboard open. */
  keepsCaret?: boolean
  className: string
  buttonClassName: string
}) {
  const [current, setCurrent] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const stop = Math.min(current, buttons.length - 1)

  function move(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: stop + 1,
      ArrowLeft: stop - 1,
      Home: 0,
      End: buttons.length - 1,
    }
    const next = steps[event.key]
    if (next === undefined) return
    event.preventDefault()
    const place = (next + buttons.length) % buttons.length
    setCurrent(place)
    bar.current?.querySelectorAll('button')[place]?.focus()
  }

  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={move}
      className={className}
    >
      {buttons.map(({ key, name, shown, isIdle = false, press }, place) => (
        <button
          key={key}
          type="button"
          tabIndex={place === stop ? 0 : -1}
          aria-label={name}
          title={name}
          aria-disabled={isIdle || undefined}
          onFocus={() => setCurrent(place)}
          onMouseDown={keepsCaret ? (event) => event.preventDefault() : undefined}
          onClick={() => {
            if (!isIdle) press()
          }}
          className={buttonClassName}
        >
          {shown}
        </button>
      ))}
    </div>
  )
}
