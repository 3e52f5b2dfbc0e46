import type { ReactNode } from 'react'

/** The frame around an answer: its field or fields, and beneath them, under `faultId`, why they were not taken. */
export function FieldBox({
  faultId,
  fault,
  notice = null,
  children,
}: {
  faultId: string
  /** Why the field was not taken as it stands; null when it was. */
  fault: string | null
  /** What is to be said of a key that did nothing. */
  notice?: string | null
  children: ReactNode
}) {
  return (
    <div
      className={`screen-only rounded-sm border bg-sheet focus-within:border-accent focus-within:outline-2 focus-within:outline-accent ${fault === null ? 'border-rule-strong' : 'border-incorrect'}`}
    >
      {children}
      <p
        id={faultId}
        role="alert"
        className="border-t border-incorrect px-4 py-1 text-sm text-incorrect empty:hidden"
      >
        {fault ?? notice}
      </p>
    </div>
  )
}
