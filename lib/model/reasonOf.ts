import type { ReadingError } from '@/lib/expr/readingError'

/** Why an author's expression does not fit the model, in the terse English of faults (students read `lib/i18n`'s sentences). */
export function reasonOf(error: ReadingError): string {
  const { code, span: _span, ...data } = error
  const said = Object.entries(data).map(([key, value]) => `${key} ${String(value)}`)
  return [code.replaceAll('-', ' '), ...said].join(', ')
}
