/** What stands in the fields of a part. */
export interface Written {
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  readonly format: 'latex' | 'plain'
}

/** The longest text of a field that is stored, in characters, and the most fields of a part. */
export const LONGEST_TEXT = 20_000
export const MOST_FIELDS = 20

/** One text by which two answers are the same or not. */
export function contentOf({ text, fields, format }: Written): string {
  const sorted = fields && Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([text, sorted, format])
}

/** Whether nothing is written. */
export function isBlank({ text, fields }: Written): boolean {
  return [text, ...Object.values(fields ?? {})].every((one) => one.trim() === '')
}

/** Whether a text is longer than is taken. */
export function isTooLong({ text, fields }: Written): boolean {
  return [text, ...Object.values(fields ?? {})].some((one) => one.length > LONGEST_TEXT)
}

/**
 * What can be stored of it: a NUL, and half of a surrogate pair, as a copy out of a PDF may hold, have no place in a
 * database (`lib/auth/readBody`), and would keep all else from it.
 */
export function storable(written: Written): Written {
  const { text, fields } = written
  return {
    ...written,
    text: clean(text),
    fields:
      fields &&
      Object.fromEntries(Object.entries(fields).map(([label, one]) => [label, clean(one)])),
  }
}

function clean(text: string): string {
  return text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD')
}
