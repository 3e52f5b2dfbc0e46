const day = 24 * 60 * 60 * 1000

/** The date on a calendar in `zone` at an instant, as `2026-09-07`. */
export function dateIn(instant: Date, zone: string): string {
  return wallClock(instant, zone).toISOString().slice(0, 10)
}

/** Whole days from one date to another, both as `2026-09-07`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / day)
}

/**
 * The instant some days later at the same time on the clocks of `zone` (IANA), whatever these have been set to between. A
 * time that the clocks skip becomes the one as long after midnight as it would have been before they were set.
 */
export function shiftDays(instant: Date, days: number, zone: string): Date {
  return atWallClock(wallClock(instant, zone).getTime() + days * day, zone)
}

/** The instant at which a date (`2026-09-07`) ends in a zone. */
export function endOfDate(date: string, zone: string): Date {
  return atWallClock(Date.parse(`${date}T00:00Z`) + day, zone)
}

/** When the clocks of a zone show `wanted`, given as if it were UTC. */
function atWallClock(wanted: number, zone: string): Date {
  const guess = new Date(wanted - offsetAt(new Date(wanted), zone))
  const again = new Date(wanted - offsetAt(guess, zone))
  const hits = [again, guess].find((one) => wallClock(one, zone).getTime() === wanted)
  return hits ?? new Date(wanted - offsetAt(new Date(wanted - day), zone))
}

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: Date, zone: string): number {
  return wallClock(instant, zone).getTime() - instant.getTime()
}

/** What the clocks of a zone show at an instant, as if it were UTC. */
function wallClock(instant: Date, zone: string): Date {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant)
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0)
  const seconds = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  )
  return new Date(seconds + (((instant.getTime() % 1000) + 1000) % 1000))
}
