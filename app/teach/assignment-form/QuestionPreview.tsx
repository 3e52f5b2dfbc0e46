'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

/** Prose and its formulas come to the browser only with the first preview. */
const MathText = lazy(async () => ({ default: (await import('@/app/ui/MathText')).MathText }))

/** What a question says, in Markdown, for somebody who may hand it out. */
export interface PreviewedQuestion {
  readonly statement: string
  readonly parts: readonly {
    readonly id: string
    readonly points: number
    readonly ask: string
    readonly solution: string | null
  }[]
}

/** A question of the library as it will be read, with its worked solutions folded. */
export function QuestionPreview({
  courseId,
  versionId,
  label,
  words,
}: {
  courseId: string
  versionId: string
  label: string
  words: Dictionary['assignment']
}) {
  const [shown, setShown] = useState<PreviewedQuestion | 'loading' | 'failed'>('loading')
  useEffect(() => {
    const stop = new AbortController()
    readPreview(courseId, versionId, stop.signal).then(setShown, () => {
      if (!stop.signal.aborted) setShown('failed')
    })
    return () => stop.abort()
  }, [courseId, versionId])
  if (shown === 'loading') return <p className="py-2 text-ink-soft">{words.loading}</p>
  if (shown === 'failed') return <p className="py-2 text-incorrect">{words.previewFailed}</p>
  return (
    <section aria-label={label} className="border-l-2 border-rule py-2 pl-4">
      <Suspense fallback={<p className="text-ink-soft">{words.loading}</p>}>
        <MathText source={shown.statement} />
        {shown.parts.map((part, place) => (
          <div key={part.id} className="mt-half">
            <p className="text-sm text-ink-soft">{fill(words.partNumber, { number: place + 1 })}</p>
            <MathText source={part.ask} />
            {part.solution !== null && (
              <details className="mt-1">
                <summary className="min-h-8 w-fit text-sm text-accent">{words.solution}</summary>
                <MathText source={part.solution} />
              </details>
            )}
          </div>
        ))}
      </Suspense>
    </section>
  )
}

async function readPreview(
  courseId: string,
  versionId: string,
  signal: AbortSignal,
): Promise<PreviewedQuestion> {
  const reply = await fetch(`/api/library/${versionId}?course=${courseId}`, { signal })
  if (!reply.ok) throw new Error(`the library answered ${reply.status}`)
  return reply.json()
}
