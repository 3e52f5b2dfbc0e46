import { Temporal } from 'temporal-polyfill'

/** Which of two equal wall clock readings is meant, where clocks are set back. */
export type Fold = 'first' | 'second'

/** A time as a person types it: the wall clock of some zone, `2026-11-01T01:30`, and which one where it comes twice. */
export interface TypedTime {
  readonly local: string
  readonly fold: Fold | null
}

/** What a typed time is. */
export type LocalReading =
  | { readonly kind: 'instant'; readonly instant: Date }
  | { readonly kind: 'unreadable' }
  /** Clocks are set forward over it; `next` is the first minute after the gap. */
  | { readonly kind: 'skipped'; readonly next: Date }
  /** Clocks are set back over it, and it was not said which one is meant. */
  | { readonly kind: 'twice'; readonly first: Date; readonly second: Date }

const FORM = /^(20|21)\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/

/**
 * The instant at which the clocks of `zone` (an IANA name) show a typed time. A time that no clock shows, or that they show twice, is
 * said, never guessed. Temporal's rules, RFC 9557's zones.
 */
export function readLocalTime({ local, fold }: TypedTime, zone: string): LocalReading {
  const plain = readPlain(local)
  if (plain === null) return { kind: 'unreadable' }
  const at = (disambiguation: 'earlier' | 'later') =>
    plain.toZonedDateTime(zone, { disambiguation })
  const [earlier, later] = [at('earlier'), at('later')]
  if (earlier.equals(later)) return { kind: 'instant', instant: toDate(earlier) }
  if (!later.toPlainDateTime().equals(plain)) {
    const next = earlier.getTimeZoneTransition('next')
    return { kind: 'skipped', next: toDate(next ?? later) }
  }
  switch (fold) {
    case 'first':
      return { kind: 'instant', instant: toDate(earlier) }
    case 'second':
      return { kind: 'instant', instant: toDate(later) }
    case null:
      return { kind: 'twice', first: toDate(earlier), second: toDate(later) }
  }
}

/** An instant as the clocks of a zone show it, to the minute, or to the second where it is not a whole one; `fold` where they show it twice. */
export function writeLocalTime(instant: Date, zone: string): TypedTime {
  const shown = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone)
  const plain = shown.toPlainDateTime()
  const smallestUnit = plain.second === 0 ? 'minute' : 'second'
  const local = plain.toString({ smallestUnit, roundingMode: 'trunc' })
  const at = (disambiguation: 'earlier' | 'later') =>
    plain.toZonedDateTime(zone, { disambiguation })
  const [first, second] = [at('earlier'), at('later')]
  if (first.equals(second)) return { local, fold: null }
  return { local, fold: shown.equals(first) ? 'first' : 'second' }
}

function readPlain(local: string): Temporal.PlainDateTime | null {
  if (!FORM.test(local)) return null
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function toDate(time: Temporal.ZonedDateTime): Date {
  return new Date(time.epochMilliseconds)
}
