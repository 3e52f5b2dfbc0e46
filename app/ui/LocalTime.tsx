'use client'

import { fill } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { useInBrowser } from './useInBrowser'

/** A `{time}` within its sentence, in the browser's own zone; in UTC, and saying so, until that is known. */
export function LocalTime({
  instant,
  sentence,
  locale,
}: {
  /** ISO 8601, UTC. */
  instant: string
  sentence: string
  locale: Locale
}) {
  const zone = useInBrowser() ? Intl.DateTimeFormat().resolvedOptions().timeZone : null
  const shown = formatInstant(new Date(instant), locale, zone ?? 'UTC')
  return (
    <time dateTime={instant} className="tabular-nums">
      {fill(sentence, { time: zone === null ? `${shown} UTC` : shown })}
    </time>
  )
}
