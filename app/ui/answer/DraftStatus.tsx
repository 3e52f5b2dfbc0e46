'use client'

import { fill } from '@/lib/i18n/fill'
import { formatNumber } from '@/lib/i18n/format'
import type { DraftState } from './draftKeeper'
import { useQuestion } from './QuestionFrame'
import { LONGEST_TEXT } from './written'

/** The page on which a tab that was opened to sign in says that one may go back. */
const SIGN_IN = `/sign-in?back=${encodeURIComponent('/sign-in/return')}`

/**
 * Where the draft is, in words; its place is kept while there is nothing to say. That all is well is not read out, since
 * it happens at every pause; trouble is. `isSignedOut`: handing in has shown it.
 */
export function DraftStatus({ state, isSignedOut }: { state: DraftState; isSignedOut: boolean }) {
  const { words } = useQuestion()
  const trouble = useTrouble(state)
  const isExpired = isSignedOut || ('why' in state && state.why === 'expired')
  return (
    <p className="screen-only mt-1 mb-2 min-h-6 text-sm text-ink-soft">
      {calmOf(state, words)}
      <span role="status" className={state.kind === 'nowhere' ? 'text-incorrect' : ''}>
        {trouble}
        {isExpired && (
          <>
            {' '}
            <a href={SIGN_IN} target="_blank" rel="noreferrer">
              {words.signInAgain}
            </a>
          </>
        )}
      </span>
    </p>
  )
}

type Words = ReturnType<typeof useQuestion>['words']

function calmOf(state: DraftState, words: Words): string | null {
  switch (state.kind) {
    case 'unsaved':
      return words.notSaved
    case 'saving':
      return words.saving
    case 'saved':
      return words.saved
    case 'kept':
      return words.kept
    case 'untouched':
    case 'here':
    case 'nowhere':
      return null
  }
}

/** Why the server does not have the draft, and where it is: in two sentences. */
function useTrouble(state: DraftState): string | null {
  const { words, locale } = useQuestion()
  if (state.kind !== 'here' && state.kind !== 'nowhere') return null
  const limit = formatNumber(LONGEST_TEXT, locale)
  const why = fill(words.draftTrouble[state.why], { limit })
  const waits = state.why === 'offline' || state.why === 'fault' || state.why === 'busy'
  const kept = waits ? words.keptUntilSent : words.keptHere
  return fill(words.whyAndWhere, { why, where: state.kind === 'here' ? kept : words.keptNowhere })
}
