'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './Button'

/** A dialog before the page, open from its first moment on: its title, what stands under it, the button that closes it. */
export function Dialog({
  title,
  lead,
  close,
  onClose,
  children,
}: {
  title: string
  lead?: ReactNode
  /** The word on the button. */
  close: string
  onClose: () => void
  children: ReactNode
}) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={id}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] max-w-lg overflow-y-auto rounded-sm border border-rule-strong bg-paper p-6 text-ink backdrop:bg-ink/40"
    >
      <div className="mb-half flex items-start justify-between gap-4">
        <div>
          <h2 id={id} className="text-xl">
            {title}
          </h2>
          <p className="text-sm text-ink-soft tabular-nums empty:hidden">{lead}</p>
        </div>
        <Button look="plain" className="shrink-0" onClick={() => dialog.current?.close()}>
          {close}
        </Button>
      </div>
      {children}
    </dialog>
  )
}
