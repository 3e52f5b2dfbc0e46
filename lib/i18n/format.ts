import type { Locale } from '@/lib/question/question'

/** An instant as people write it, in the given zone: `23 Nov 2026, 18:27`, `2026年11月23日 18:27`. */
export function formatInstant(instant: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(instant)
}

/** An instant to the second, for receipts. */
export function formatReceiptTime(instant: Date, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  }).format(instant)
}

/** A zone's name for people, such as `GMT+8`. */
export function formatZone(instant: Date, locale: Locale, timeZone: string): string {
  const pieces = new Intl.DateTimeFormat(locale, {
    timeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts(instant)
  return pieces.find((piece) => piece.type === 'timeZoneName')?.value ?? timeZone
}

/** A zone by its IANA name and its distance from UTC now: `Europe/Berlin (GMT+1)`. */
export function nameZone(timeZone: string, now: Date, locale: Locale): string {
  return `${timeZone} (${formatZone(now, locale, timeZone)})`
}

const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3_600 },
  { unit: 'minute', seconds: 60 },
] as const

/** How far an instant lies from now, in its largest whole unit: `in 3 days`, `2小时前`. */
export function formatDistance(instant: Date, now: Date, locale: Locale): string {
  const seconds = (instant.getTime() - now.getTime()) / 1000
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  const fitting = UNITS.find((candidate) => Math.abs(seconds) >= candidate.seconds)
  return fitting === undefined
    ? format.format(Math.sign(seconds), 'minute')
    : format.format(Math.trunc(seconds / fitting.seconds), fitting.unit)
}

/** Points kept as whole ten-thousandths, printed with at most two decimals. */
export function formatPoints(tenThousandths: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(tenThousandths / 10_000)
}

/** A plain number of the page: at most `digits` decimals, the language's own grouping. */
export function formatNumber(value: number, locale: Locale, digits = 2): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)
}

/** A computed value to four significant digits, with a true minus: `−0.2497`. */
export function formatFigures(value: number, locale: Locale): string {
  const figures = new Intl.NumberFormat(locale, { maximumSignificantDigits: 4, useGrouping: false })
  return figures.format(value).replace('-', '−')
}

/** A share from 0 to 1 as whole per cent. */
export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share)
}
