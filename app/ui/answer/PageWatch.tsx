'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatReceiptTime } from '@/lib/i18n/format'
import { Button } from '../Button'
import { type Countdown, clockOf, countdown, nextChange } from './countdown'
import { type QuestionFrameValue, useQuestion } from './QuestionFrame'
import { type StandingNow, useStanding } from './StandingFrame'

/**
 * What changes under an open page: the time that is left, once there is little; that it is over; that the question has another
 * text. It stays in sight where the window is high enough to spare the place. Seconds are counted for the eyes alone: minutes are read out, at a few of them.
 */
export function PageWatch() {
  const standing = useStanding()
  const question = useQuestion()
  return standing === null || question.isTrial ? null : <Watch {...{ standing, question }} />
}

function Watch({ standing, question }: { standing: StandingNow; question: QuestionFrameValue }) {
  const { words } = question
  const time = useCountdown(standing, question.personId)
  const isTold = time.kind !== 'quiet' || standing.isChanged
  return (
    <div
      data-page-watch={isTold || undefined}
      className={
        isTold
          ? 'screen-only top-0 z-10 [@media(min-height:30rem)]:sticky mt-line rounded-sm border border-accent bg-sheet px-4 py-2 tabular-nums'
          : 'sr-only'
      }
    >
      <p aria-hidden="true">{sayTime(time, question, clockOf)}</p>
      <div role="status">
        <p className="sr-only">
          {sayTime(time, question, (seconds) => sayMinutes(seconds, question))}
        </p>
        {standing.isChanged && <p>{words.questionChanged}</p>}
      </div>
      {standing.isChanged && (
        <p className="mt-1">
          <Button onClick={() => window.location.reload()}>{words.showQuestion}</Button>
        </p>
      )}
    </div>
  )
}

/**
 * What is to be said of the time, looked at whenever it may have changed. The server is asked when an end comes near, for its clock, and when
 * it has passed.
 */
function useCountdown(standing: StandingNow, personId: string): Countdown {
  const [seen, setSeen] = useState<{ readonly opened: number; readonly now: number } | null>(null)
  const { due, lateUntil, heard } = standing
  const look = useEffectEvent(() => {
    const now = standing.now()
    setSeen((before) => ({ opened: before?.opened ?? now, now }))
  })
  const pause = useEffectEvent(() => nextChange({ due, lateUntil }, standing.now()))
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was heard sets the clock and the dates anew
  useEffect(() => look(), [heard])
  useEffect(() => {
    const wait = seen === null ? null : pause()
    if (wait === null) return
    const timer = window.setTimeout(() => look(), wait)
    return () => window.clearTimeout(timer)
  }, [seen])

  const said: Countdown =
    seen === null ? { kind: 'quiet' } : countdown({ due, lateUntil }, seen.now, seen.opened)
  const { kind } = said
  const ask = useEffectEvent(() => void standing.ask())
  useEffect(() => {
    if (kind === 'quiet') return
    const timer = window.setTimeout(() => ask(), spread(personId))
    return () => window.clearTimeout(timer)
  }, [kind, personId])
  return said
}

/** Milliseconds by which the pages of a class ask one after the other, from the random end of an id. */
function spread(personId: string): number {
  return 1_000 + 32 * Number.parseInt(personId.slice(-2), 16)
}

function sayTime(
  time: Countdown,
  { words, locale, zone }: QuestionFrameValue,
  left: (seconds: number) => string,
): string | null {
  const at = (end: Date) => formatReceiptTime(end, locale, zone)
  switch (time.kind) {
    case 'quiet':
      return null
    case 'due':
      return fill(words.dueIn, { left: left(time.seconds), time: at(time.end) })
    case 'closing':
      return fill(words.closesIn, { left: left(time.seconds), time: at(time.end) })
    case 'late':
      return fill(words.nowLate, { time: at(time.end) })
    case 'closed':
      return fill(words.nowClosed, { time: at(time.end) })
  }
}

/** At which of them the minutes left are read out. */
const SPOKEN_MINUTES = [1, 5, 15] as const

function sayMinutes(seconds: number, { words, locale }: QuestionFrameValue): string {
  const minutes = SPOKEN_MINUTES.find((one) => seconds <= one * 60) ?? 30
  return fillPlural(words.minutesAtMost, minutes, locale)
}
