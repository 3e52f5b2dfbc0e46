'use client'

import { useId } from 'react'

/** One of two or three ways, all in sight: the browser's radio buttons in a row. */
export function Choice<T extends string>({
  legend,
  value,
  options,
  onChoose,
}: {
  legend: string
  value: T
  options: readonly { readonly value: T; readonly label: string }[]
  onChoose: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className="screen-only inline-flex">
      <legend className="sr-only">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-10 items-center border border-rule-strong px-3 text-sm not-first-of-type:border-l-0 first-of-type:rounded-l-sm last-of-type:rounded-r-sm has-checked:bg-accent-shade has-checked:font-medium has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-1 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
