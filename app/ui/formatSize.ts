import type { Locale } from '@/lib/question/question'

/** A size in bytes as people read it, in decimal units: `340 kB`, `2.4 MB`. */
export function formatSize(bytes: number, locale: Locale): string {
  const print = (value: number, unit: 'kilobyte' | 'megabyte', digits: number): string =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: digits,
    }).format(value)
  return bytes < 1_000_000
    ? print(Math.max(bytes / 1e3, 1), 'kilobyte', 0)
    : print(bytes / 1e6, 'megabyte', 1)
}
