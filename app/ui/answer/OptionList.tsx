'use client'

import { type ReactNode, useId } from 'react'

/** An option to pick: its key, and what it says, set on the server. */
export interface PickableOption {
  readonly key: string
  readonly shown: ReactNode
}

/**
 * Options to pick from, one (radio buttons) or several (check boxes). The answer is text, the keys picked in the order of
 * the options, so that it is kept, handed in and compared as any other.
 */
export function OptionList({
  options,
  several,
  lettered,
  picked,
  label,
  legend,
  fault,
  readOnly,
  onPick,
}: {
  options: readonly PickableOption[]
  several: boolean
  /** Whether the keys stand in sight. */
  lettered: boolean
  picked: readonly string[]
  /** Names the group for who does not see the page. */
  label: string
  /** How many to pick. */
  legend: string
  /** Why the answer was not taken; null when it was. */
  fault: string | null
  readOnly: boolean
  onPick: (keys: readonly string[]) => void
}) {
  const id = useId()

  function pick(key: string, isPicked: boolean) {
    const kept = several ? picked.filter((one) => one !== key) : []
    onPick(isPicked ? [...kept, key] : kept)
  }

  return (
    <fieldset
      aria-describedby={`${id}-fault`}
      aria-invalid={fault !== null || undefined}
      className={`rounded-sm border bg-sheet ${fault === null ? 'border-rule-strong' : 'border-incorrect'}`}
    >
      <legend className="sr-only">
        {label}. {legend}
      </legend>
      <p aria-hidden="true" className="px-4 pt-3 pb-1 text-sm text-ink-soft">
        {legend}
      </p>
      <div className="pb-1">
        {options.map(({ key, shown }) => (
          <label
            key={key}
            className={`flex min-h-11 items-baseline gap-3 border-l-4 px-3 py-2 has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent ${picked.includes(key) ? 'border-accent bg-accent-shade' : 'border-transparent'} ${readOnly ? '' : 'cursor-pointer hover:bg-shade has-checked:hover:bg-accent-shade'}`}
          >
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              value={key}
              checked={picked.includes(key)}
              disabled={readOnly}
              onChange={(event) => pick(key, event.currentTarget.checked)}
              className="size-4.5 shrink-0 translate-y-0.5 accent-accent outline-none"
            />
            {lettered && (
              <span className="w-4 shrink-0 text-sm text-ink-soft tabular-nums">{key}</span>
            )}
            <span className="min-w-0">{shown}</span>
          </label>
        ))}
      </div>
      <p
        id={`${id}-fault`}
        role="alert"
        className="border-t border-incorrect px-4 py-1 text-sm text-incorrect empty:hidden"
      >
        {fault}
      </p>
    </fieldset>
  )
}
