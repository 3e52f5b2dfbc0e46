import type { ReactNode } from 'react'

/** What stands where there is nothing yet: what is missing, and how it comes. `sign` is a symbol in the large. */
export function EmptyState({
  sign = '∅',
  title,
  children,
}: {
  sign?: string
  title: string
  children?: ReactNode
}) {
  return (
    <div className="border-y border-rule py-line text-center">
      <p aria-hidden="true" className="font-prose text-3xl text-ink-soft">
        {sign}
      </p>
      <p className="mt-2 font-prose text-lg">{title}</p>
      <div className="mt-1 text-ink-soft">{children}</div>
    </div>
  )
}
