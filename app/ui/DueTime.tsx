import { readWords } from '@/app/request/preferences'
import { fill } from '@/lib/i18n/fill'
import { formatDistance, formatInstant, formatZone } from '@/lib/i18n/format'

/** An instant in the course's zone, named; with its distance from now where that helps. */
export async function DueTime({ instant, zone, now }: { instant: Date; zone: string; now: Date }) {
  const { locale, words } = await readWords()
  return (
    <time dateTime={instant.toISOString()} className="tabular-nums">
      {formatInstant(instant, locale, zone)} {formatZone(instant, locale, zone)}
      {fill(words.student.distance, { distance: formatDistance(instant, now, locale) })}
    </time>
  )
}
