'use client'

import type { ChangeState } from '@/app/ui/useChange'

/** What became of a change, in a line that is read out. */
export function ChangeLine({ state, done }: { state: ChangeState; done: string }) {
  return (
    <>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {state.kind === 'done' ? done : null}
      </p>
      <p role="alert" className="text-sm text-incorrect empty:hidden">
        {state.kind === 'fault' ? state.words : null}
      </p>
    </>
  )
}
