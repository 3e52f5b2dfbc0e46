import { type ComponentProps, type ReactNode, useId } from 'react'

/** One of several, chosen from a list of `option`s, with its label above, its hint and its error below. */
export function SelectField({
  label,
  hint,
  error,
  ...rest
}: {
  label: string
  hint?: ReactNode
  error?: string | null
} & ComponentProps<'select'>) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <select
        id={id}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error ? true : undefined}
        className={`block min-h-11 w-full rounded-sm border bg-sheet px-3 py-2 text-base text-ink disabled:opacity-60 ${error ? 'border-incorrect' : 'border-rule-strong'}`}
        {...rest}
      />
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft empty:hidden">
        {hint}
      </p>
      <p id={`${id}-error`} role="alert" className="mt-1 text-sm text-incorrect empty:hidden">
        {error}
      </p>
    </div>
  )
}
