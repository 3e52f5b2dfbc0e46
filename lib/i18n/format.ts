import type { Locale } from '@/lib/question/question'
import { fill } from './fill'

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

const MINUTES = { day: 1_440, hour: 60 } as const

/** How each language says spans of time: its units, and how far ahead or back they lie. */
const SPANS: Readonly<
  Record<
    Locale,
    {
      readonly units: readonly [day: string, hour: string, minute: string]
      readonly ahead: string
      readonly back: string
      readonly now: string
    }
  >
> = {
  en: {
    units: ['{count} d', '{count} h', '{count} min'],
    ahead: 'in {span}',
    back: '{span} ago',
    now: 'now',
  },
  'zh-CN': {
    units: ['{count} 天', '{count} 小时', '{count} 分钟'],
    ahead: '还有 {span}',
    back: '{span}前',
    now: '此刻',
  },
}

/**
 * How far an instant lies from now, to the minute below a day and to the hour below a week: `in 2 h 14 min`, `还有 3 天 4 小时`. What is
 * left is rounded down, so that nobody is promised a minute.
 */
export function formatDistance(instant: Date, now: Date, locale: Locale): string {
  const words = SPANS[locale]
  const milliseconds = instant.getTime() - now.getTime()
  const all = Math.floor(Math.abs(milliseconds) / 60_000)
  if (all === 0) return words.now
  const days = Math.floor(all / MINUTES.day)
  const hours = Math.floor((all % MINUTES.day) / MINUTES.hour)
  const counts = [days, days < 7 ? hours : 0, days === 0 ? all % MINUTES.hour : 0]
  const span = counts
    .flatMap((count, unit) => (count === 0 ? [] : [fill(words.units[unit] ?? '', { count })]))
    .join(' ')
  return fill(milliseconds > 0 ? words.ahead : words.back, { span })
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
