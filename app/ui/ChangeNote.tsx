import type { ReactNode } from 'react'
import { Notice } from './Notice'
import type { ChangeState } from './useChange'

/** What became of a change, beside its form: read out when it comes. */
export function ChangeNote({ state, done }: { state: ChangeState; done?: ReactNode }) {
  return (
    <>
      <div role="status">
        {state.kind === 'done' && done !== undefined && <p className="text-correct">{done}</p>}
      </div>
      {state.kind === 'fault' && <Notice kind="alert">{state.words}</Notice>}
    </>
  )
}
