import { readWords } from '@/app/request/preferences'
import { fill } from '@/lib/i18n/fill'
import { formatDistance, formatInstant, formatZone } from '@/lib/i18n/format'
import { DueClock } from './DueClock'

/** An instant with its distance from now: in the course's zone, and in a browser of another zone in that one as well. */
export async function DueTime({ instant, zone, now }: { instant: Date; zone: string; now: Date }) {
  const { locale, words } = await readWords()
  const { ownTime, distance } = words.student
  return (
    <time dateTime={instant.toISOString()} className="tabular-nums">
      <DueClock
        instant={instant.toISOString()}
        zone={zone}
        locale={locale}
        words={{ ownTime, distance }}
      >
        {formatInstant(instant, locale, zone)} {formatZone(instant, locale, zone)}
        <span className="text-ink">
          {fill(distance, { distance: formatDistance(instant, now, locale) })}
        </span>
      </DueClock>
    </time>
  )
}
