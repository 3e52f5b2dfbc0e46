'use client'

import { useQuestion } from './QuestionFrame'
import type { DraftState } from './useDraft'

/** Where the draft is, in words; its place is kept while there is nothing to say. */
export function DraftStatus({ state }: { state: DraftState }) {
  const { words } = useQuestion()
  return (
    <p role="status" className="mt-1 mb-2 min-h-6 text-sm text-ink-soft">
      {wordsOf(state, words)}
    </p>
  )
}

function wordsOf(state: DraftState, words: ReturnType<typeof useQuestion>['words']): string {
  switch (state) {
    case 'untouched':
      return ''
    case 'unsaved':
      return words.notSaved
    case 'saving':
      return words.saving
    case 'saved':
      return words.saved
    case 'offline':
      return words.offline
    case 'kept':
      return words.kept
    case 'expired':
      return words.expired
  }
}
