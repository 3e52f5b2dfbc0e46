import { type ComponentProps, type ReactNode, useId } from 'react'

/** One of a list, with its label above and its hint below. */
export function SelectField({
  label,
  hint,
  children,
  ...rest
}: {
  label: string
  hint?: ReactNode
} & ComponentProps<'select'>) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <select
        id={id}
        aria-describedby={`${id}-hint`}
        className="block min-h-11 w-full rounded-sm border border-rule-strong bg-sheet px-3 py-2 text-base text-ink disabled:opacity-60"
        {...rest}
      >
        {children}
      </select>
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft empty:hidden">
        {hint}
      </p>
    </div>
  )
}
