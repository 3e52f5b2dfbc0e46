import type { Locale } from '@/lib/question/question'

/** Words that depend on a number: `one` where the language has a singular, `other` for the rest. */
export interface Plural {
  readonly one: string
  readonly other: string
}

/** Puts values into a sentence's `{blanks}`; a blank without a value stays as it is, so a slip shows. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = values[name]
    return value === undefined ? blank : String(value)
  })
}

/** The form of `words` for `count` in the language's own grammar (Intl.PluralRules), with `{count}` put in. */
export function fillPlural(
  words: Plural,
  count: number,
  locale: Locale,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? words.one : words.other
  return fill(form, { ...values, count: writeCount(count, locale) })
}

/** Digits that need no grouping are written alike in both languages; a browser's first `NumberFormat` takes it tens of milliseconds. */
function writeCount(count: number, locale: Locale): string {
  return Number.isInteger(count) && count >= 0 && count < 1000
    ? String(count)
    : new Intl.NumberFormat(locale).format(count)
}
