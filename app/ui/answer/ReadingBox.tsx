'use client'

import { lazy, Suspense } from 'react'
import { useQuestion } from './QuestionFrame'
import type { ReadLine } from './readLines'
import { SpokenReading } from './SpokenReading'

const Preview = lazy(async () => ({ default: (await import('./Preview')).Preview }))

/** What is typed as it is read, in a place that keeps its height; `id` is that of its spoken text. */
export function ReadingBox({
  id,
  read,
  onMeant,
}: {
  id: string
  /** Null while that is not known. */
  read: ReadLine | null
  /** One of several meanings was chosen; null where nothing may be written any more. */
  onMeant: ((text: string) => void) | null
}) {
  const { words } = useQuestion()
  const empty = <p className="screen-only text-sm text-ink-soft">{words.readAsEmpty}</p>
  return (
    <div data-reading className="min-h-30 border-t border-dashed border-rule bg-shade/40 px-4 py-2">
      <Suspense fallback={empty}>
        {read === null ? empty : <Preview read={read} onMeant={onMeant} />}
      </Suspense>
      <SpokenReading id={id} read={read} />
    </div>
  )
}
