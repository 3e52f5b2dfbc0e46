'use client'

import type { HandIn } from './handIn'
import { useQuestion } from './QuestionFrame'
import type { Press } from './useHandIn'

/** Whether an answer is in, where no verdict says so. That it is not stands until it is, whatever is typed meanwhile. */
export function HandInStatus({ press, outcome }: { press: Press; outcome: HandIn | null }) {
  const { words } = useQuestion()
  const isFault = outcome?.kind === 'failed' && outcome.fault === 'serverFault'
  return (
    <>
      <p role="alert" className="mt-1 text-incorrect empty:hidden">
        {press === 'unanswered' && (isFault ? words.serverFault : words.notHandedIn)}
        {press === 'notIn' && words.stillNotIn}
      </p>
      <p role="status" className="mt-1 text-sm text-ink-soft empty:hidden">
        {press === 'slow' && words.slow}
        {press === 'arrived' && words.arrived}
      </p>
    </>
  )
}
