'use client'

import type { ReactNode } from 'react'
import { fill } from '@/lib/i18n/fill'
import { formatDistance, formatInstant, formatZone } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { useInBrowser } from './useInBrowser'
import { useMinutesPast } from './useMinutesPast'

const MINUTE = 60_000

interface Shown {
  /** ISO 8601, UTC. */
  readonly instant: string
  /** The course's, by its IANA name. */
  readonly zone: string
  readonly locale: Locale
  readonly words: { readonly ownTime: string; readonly distance: string }
}

/** An instant as the browser's own zone and clock have it, kept up to the minute; `children` until they are known. */
export function DueClock({ children, ...shown }: Shown & { children: ReactNode }) {
  return useInBrowser() ? <LiveClock {...shown} /> : children
}

function LiveClock({ instant: text, zone, locale, words }: Shown) {
  const instant = new Date(text)
  const past = useMinutesPast(instant.getTime())
  // The last moment of this minute before the instant, the first one after it: both round to what is left or gone.
  const since = past < 0 ? (past + 1) * MINUTE - 1 : past * MINUTE
  const now = new Date(instant.getTime() + since)
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const timeIn = (timeZone: string) =>
    `${formatInstant(instant, locale, timeZone)} ${formatZone(instant, locale, timeZone)}`
  const [ownTime, courseTime] = [timeIn(own), timeIn(zone)]
  return (
    <>
      {ownTime === courseTime
        ? courseTime
        : fill(words.ownTime, { own: ownTime, course: courseTime })}
      <span className="text-ink">
        {fill(words.distance, { distance: formatDistance(instant, now, locale) })}
      </span>
    </>
  )
}
