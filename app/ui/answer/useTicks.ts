'use client'

import { useEffect, useState } from 'react'
import { JOINTS } from '@/lib/expr/splitLines'
import type { Format } from '@/lib/expr/vocabulary'
import type { LineTick } from './DerivationLine'

/** Quiet before lines are ticked: nobody wants a tick in the middle of a word. */
const QUIET_MILLISECONDS = 400

/** What the server tells of each expression (see `lib/grading/tickLines`). */
interface Tick {
  readonly end: number
  readonly tick: LineTick
}

/** Whose lines are ticked: a part of an item, or of a round of practice, or one of its cases. */
export type TickedPlace = (
  | { readonly itemId: string }
  | { readonly questionId: string; readonly round: number }
) & {
  readonly partId: string
  readonly case: string | null
}

/** Asks the server, after a moment's quiet, which expressions are equal to the ones before them; none while that is not known. `place` is null where the policy has no ticks. */
export function useTicks(place: TickedPlace | null, text: string, format: Format): readonly Tick[] {
  const [known, setKnown] = useState<{ readonly text: string; readonly ticks: readonly Tick[] }>()
  const asked =
    place === null || text.trim() === '' ? null : JSON.stringify({ ...place, text, format })
  const path = place !== null && 'round' in place ? '/api/practice/ticks' : '/api/ticks'
  useEffect(() => {
    if (asked === null) return
    const stop = new AbortController()
    const timer = window.setTimeout(() => {
      askTicks(path, asked, stop.signal).then(
        (ticks) => setKnown({ text, ticks }),
        () => setKnown(undefined),
      )
    }, QUIET_MILLISECONDS)
    return () => {
      window.clearTimeout(timer)
      stop.abort()
    }
  }, [path, asked, text])
  return known?.text === text ? known.ticks : []
}

async function askTicks(path: string, body: string, signal: AbortSignal): Promise<readonly Tick[]> {
  const headers = { 'content-type': 'application/json' }
  const reply = await fetch(path, { method: 'POST', headers, body, signal })
  if (reply.status !== 200) return []
  const told: { readonly ticks: readonly Tick[] } = await reply.json()
  return told.ticks
}

/** The ticks of lines that stand joined in one text: a line that holds several expressions is equal to the one above if all are. */
export function ticksByLine(
  ticks: readonly Tick[],
  lines: readonly string[],
  format: Format,
): readonly LineTick[] {
  const joint = JOINTS[format].length
  let start = 0
  return lines.map((line) => {
    const end = start + line.length
    const own = ticks.filter((one) => one.end > start && one.end <= end + joint)
    start = end + joint
    if (own.some(({ tick }) => tick === 'differs')) return 'differs'
    return own.some(({ tick }) => tick === 'equal') ? 'equal' : null
  })
}
