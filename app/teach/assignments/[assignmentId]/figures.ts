import type { Locale } from '@/lib/question/question'

/** Figures with one number of decimals for all values, as few as they need and two at most. */
export function figuresFor(values: readonly number[], locale: Locale): Intl.NumberFormat {
  const needs = (digits: number) =>
    values.some((value) => Math.abs(value * 10 ** digits - Math.round(value * 10 ** digits)) > 1e-6)
  return fixedFigures(needs(1) ? 2 : needs(0) ? 1 : 0, locale)
}

/** Figures with so many decimals, zeros too: they stand under each other. */
export function fixedFigures(digits: number, locale: Locale): Intl.NumberFormat {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** A figure that stands alone, without decimals that are zeros. */
export function alone(figure: string): string {
  return figure.replace(/\.0+$|(?<=\.\d*[1-9])0+$/, '')
}
