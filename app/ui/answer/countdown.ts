/** What a page says of the time: how long something may still be handed in, or what has passed while it was open. */
export type Countdown =
  | { readonly kind: 'quiet' }
  /** `seconds` are left until `end`: whole ones, the running one counted. */
  | { readonly kind: 'due' | 'closing'; readonly end: Date; readonly seconds: number }
  /** It is late now, until `end`. */
  | { readonly kind: 'late'; readonly end: Date }
  | { readonly kind: 'closed'; readonly end: Date }

/** From when on the seconds are counted. */
const NEAR_SECONDS = 30 * 60

/**
 * What is to be said at `now` on a page opened at `opened`, all in milliseconds since 1970 by the server's clock. What was so when
 * it was opened, it says elsewhere. An answer received at the very end is in time, as `lib/gradebook/phase` has it.
 */
export function countdown(
  { due, lateUntil }: { readonly due: Date; readonly lateUntil: Date | null },
  now: number,
  opened: number,
): Countdown {
  const last = lateUntil ?? due
  if (now > last.getTime()) {
    return opened <= last.getTime() ? { kind: 'closed', end: last } : { kind: 'quiet' }
  }
  const isLate = now > due.getTime()
  const end = isLate ? last : due
  const seconds = Math.ceil((end.getTime() - now) / 1000)
  if (seconds <= NEAR_SECONDS) return { kind: isLate ? 'closing' : 'due', end, seconds }
  return isLate && opened <= due.getTime() ? { kind: 'late', end } : { kind: 'quiet' }
}

/** Seconds as a clock shows them: `9:05`. */
export function clockOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** How many milliseconds to wait until what is said may be another: a second where they are counted. */
export function nextChange(
  { due, lateUntil }: { readonly due: Date; readonly lateUntil: Date | null },
  now: number,
): number | null {
  const ends = [due, ...(lateUntil === null ? [] : [lateUntil])].map((end) => end.getTime())
  const ahead = ends.filter((end) => end >= now)
  const [first] = ahead
  if (first === undefined) return null
  const untilNear = first - NEAR_SECONDS * 1000 - now
  return untilNear > 0 ? Math.min(untilNear, LONGEST_WAIT) : ((first - now) % 1000) + 1
}

/** Browsers count no further than 2^31 ms, and a sleeping one counts wrong. */
const LONGEST_WAIT = 15 * 60 * 1000
