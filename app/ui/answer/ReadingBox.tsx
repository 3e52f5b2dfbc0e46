'use client'

import { Suspense } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { AsksWriting } from '../asks'
import { spareFor } from '../spareFor'
import { afterFields } from './fieldTurns'
import { NotLoaded } from './NotLoaded'
import { useQuestion } from './QuestionFrame'

const Preview = spareFor(async () => {
  await afterFields()
  return (await import('./Preview')).Preview
}, NotLoaded)

/** What is typed as it is read, in a place that keeps its height. */
export function ReadingBox({
  id,
  text,
  format,
  asks,
}: {
  id: string
  text: string
  format: Format
  asks: AsksWriting
}) {
  const { words } = useQuestion()
  return (
    <div id={id} className="min-h-30 border-t border-dashed border-rule bg-shade/40 px-4 py-2">
      <Suspense fallback={<p className="text-sm text-ink-soft">{words.readAsEmpty}</p>}>
        <Preview text={text} format={format} asks={asks} />
      </Suspense>
    </div>
  )
}
