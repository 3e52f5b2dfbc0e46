'use client'

import { fillPlural } from '@/lib/i18n/fill'
import { Formula } from '../Formula'
import type { Completion } from './completions'
import { useQuestion } from './QuestionFrame'

/** Words that fit what is typed, below the field that keeps the focus (the listbox of a combobox, WAI-ARIA). */
export function CompletionList({
  id,
  options,
  active,
  onPick,
}: {
  id: string
  options: readonly Completion[]
  active: number
  onPick: (option: Completion) => void
}) {
  const { words, locale } = useQuestion()
  return (
    <>
      <div
        id={id}
        role="listbox"
        aria-label={words.completions}
        className="absolute top-full left-3 z-20 -mt-1 max-h-60 w-64 max-w-[calc(100%-1.5rem)] overflow-y-auto rounded-sm border border-rule-strong bg-sheet shadow-md"
      >
        {options.map((option, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus, and its keys pick
          <div
            key={option.word}
            id={`${id}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(option)}
            className="flex min-h-11 cursor-pointer items-center gap-3 px-3 hover:bg-accent-shade aria-selected:bg-accent-shade aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-accent"
          >
            <span aria-hidden="true" className="min-w-12">
              <Formula latex={option.latex} />
            </span>
            <code className="formula-raw">{option.word}</code>
          </div>
        ))}
      </div>
      <p role="status" className="sr-only">
        {fillPlural(words.completionCount, options.length, locale)}
      </p>
    </>
  )
}
