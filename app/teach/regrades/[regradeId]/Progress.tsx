'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'

/** Where a regrade is, as its handler tells it. */
interface Stage {
  readonly state: string
  readonly total: number
  readonly judged: number
  readonly changes: number
  readonly applied: number
}

/** Milliseconds between two looks at how far it is. */
const EVERY = 700

/** A bar that goes on by itself; when the stage is over the page shows what came of it. */
export function Progress({
  regradeId,
  first,
  words,
}: {
  regradeId: string
  first: Stage
  words: Dictionary['regrades']
}) {
  const router = useRouter()
  const [stage, setStage] = useState(first)

  useEffect(() => {
    let isOver = false
    const timer = setInterval(() => {
      void look(regradeId).then((now) => {
        if (isOver || now === null) return
        setStage(now)
        if (now.state !== first.state) router.refresh()
      })
    }, EVERY)
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [regradeId, first.state, router])

  const isJudging = stage.state === 'judging'
  const [done, all] = isJudging ? [stage.judged, stage.total] : [stage.applied, stage.changes]
  const said = fill(isJudging ? words.judged : words.applied, { done, all })
  return (
    <div className="max-w-measure space-y-2">
      {stage.state === 'undoing' ? (
        <p>{words.working}</p>
      ) : (
        <>
          <progress
            value={done}
            max={Math.max(1, all)}
            aria-label={said}
            className="h-3 w-full accent-accent"
          />
          <p aria-live="polite" className="tabular-nums">
            {said}
          </p>
        </>
      )}
      <p className="text-sm text-ink-soft">{words.goesOn}</p>
    </div>
  )
}

/** Null when the server did not answer: the next look asks again. */
async function look(regradeId: string): Promise<Stage | null> {
  try {
    const reply = await fetch(`/api/regrades/${regradeId}`)
    return reply.ok ? await reply.json() : null
  } catch {
    return null
  }
}
