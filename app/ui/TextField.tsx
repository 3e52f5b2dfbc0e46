import { type ComponentProps, type ReactNode, useId } from 'react'

interface Labelled {
  readonly label: string
  readonly hint?: ReactNode
  /** Why the value is not taken; null or absent when it is. */
  readonly error?: string | null
}

const INPUT =
  'block w-full min-h-11 rounded-sm border bg-sheet px-3 py-2 text-base text-ink placeholder:text-ink-soft disabled:opacity-60'

/** A line of text with its label above, its hint and its error below; both are read out with the field. */
export function TextField({ label, hint, error, ...rest }: Labelled & ComponentProps<'input'>) {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} error={error ?? null}>
      <input
        id={id}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error ? true : undefined}
        className={`${INPUT} ${error ? 'border-incorrect' : 'border-rule-strong'}`}
        {...rest}
      />
    </Frame>
  )
}

/** Several lines of text. */
export function TextArea({ label, hint, error, ...rest }: Labelled & ComponentProps<'textarea'>) {
  const id = useId()
  return (
    <Frame id={id} label={label} hint={hint} error={error ?? null}>
      <textarea
        id={id}
        rows={3}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error ? true : undefined}
        className={`${INPUT} ${error ? 'border-incorrect' : 'border-rule-strong'}`}
        {...rest}
      />
    </Frame>
  )
}

function Frame({
  id,
  label,
  hint,
  error,
  children,
}: {
  id: string
  label: string
  hint: ReactNode
  error: string | null
  children: ReactNode
}) {
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {children}
      <p id={`${id}-hint`} className="mt-1 text-sm text-ink-soft empty:hidden">
        {hint}
      </p>
      <p id={`${id}-error`} role="alert" className="mt-1 text-sm text-incorrect empty:hidden">
        {error}
      </p>
    </div>
  )
}
