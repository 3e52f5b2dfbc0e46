'use client'

import { Formula } from '../Formula'
import { useQuestion } from './QuestionFrame'
import type { Meaning } from './readTyped'

/** The meanings of an ambiguous text, each a button that writes it so. */
export function MeaningChoice({
  meant,
  onMeant,
}: {
  meant: readonly Meaning[]
  onMeant: (text: string) => void
}) {
  const { words } = useQuestion()
  return (
    <fieldset aria-label={words.whichMeaning} className="screen-only mt-1 flex flex-wrap gap-2">
      {meant.map(({ text, latex, spoken }) => (
        <button
          key={text}
          type="button"
          aria-label={spoken}
          onClick={() => onMeant(text)}
          className="min-h-11 rounded-sm border border-rule-strong bg-sheet px-3 py-1 hover:border-accent hover:text-accent"
        >
          <Formula latex={latex} />
        </button>
      ))}
    </fieldset>
  )
}
