'use client'

import { Suspense } from 'react'
import { spareFor } from '../spareFor'
import { afterFields } from './fieldTurns'
import { NotLoaded } from './NotLoaded'
import { useQuestion } from './QuestionFrame'
import type { ReadLine } from './readLines'
import { SpokenReading } from './SpokenReading'

const Preview = spareFor(async () => {
  await afterFields()
  return (await import('./Preview')).Preview
}, NotLoaded)

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
  return (
    <div data-reading className="min-h-30 border-t border-dashed border-rule bg-shade/40 px-4 py-2">
      <Suspense fallback={<p className="screen-only text-sm text-ink-soft">{words.readAsEmpty}</p>}>
        <Preview read={read} onMeant={onMeant} />
      </Suspense>
      <SpokenReading id={id} read={read} />
    </div>
  )
}
