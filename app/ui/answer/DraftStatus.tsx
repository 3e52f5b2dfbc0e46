'use client'

import { usePathname } from 'next/navigation'
import { useQuestion } from './QuestionFrame'
import type { DraftState } from './useDraft'

/**
 * Where the draft is, in words; its place is kept while there is nothing to say. That all is well is not read out, since
 * it happens at every pause; trouble is.
 */
export function DraftStatus({ state }: { state: DraftState }) {
  const { words } = useQuestion()
  const path = usePathname()
  const trouble = troubleOf(state, words)
  return (
    <p className="screen-only mt-1 mb-2 min-h-6 text-sm text-ink-soft">
      {calmOf(state, words)}
      <span role="status">
        {trouble}
        {state === 'expired' && (
          <>
            {' '}
            <a href={`/sign-in?back=${encodeURIComponent(path)}`}>{words.signInAgain}</a>
          </>
        )}
      </span>
    </p>
  )
}

type Words = ReturnType<typeof useQuestion>['words']

function calmOf(state: DraftState, words: Words): string | null {
  switch (state) {
    case 'unsaved':
      return words.notSaved
    case 'saving':
      return words.saving
    case 'saved':
      return words.saved
    case 'untouched':
    case 'offline':
    case 'kept':
    case 'expired':
      return null
  }
}

function troubleOf(state: DraftState, words: Words): string | null {
  switch (state) {
    case 'offline':
      return words.offline
    case 'kept':
      return words.kept
    case 'expired':
      return words.keptSignedOut
    case 'untouched':
    case 'unsaved':
    case 'saving':
    case 'saved':
      return null
  }
}
