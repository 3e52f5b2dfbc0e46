import { printLatexWork, printPlainWork } from '@/lib/expr/printWork'
import type { Span } from '@/lib/expr/tree'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { sayReadingError, sayReadingWarning } from '@/lib/i18n/sayReading'
import type { Locale } from '@/lib/question/question'
import type { AsksWriting } from '../asks'
import { printWritten, readWritten } from '../readWritten'

/** What a text is read against: everything the browser knows of a part. */
export interface ReadAgainst {
  readonly vocabulary: Vocabulary
  readonly asks: AsksWriting
}

/** What a text says, for the eyes of who types it. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'read'; readonly latex: string; readonly warnings: readonly string[] }
  | { readonly kind: 'unreadable'; readonly sentence: string; readonly span: Span }

/** Reads a text exactly as the grader will. */
export function readTyped(
  text: string,
  format: Format,
  against: ReadAgainst,
  locale: Locale,
): Typed {
  if (text.trim() === '') return { kind: 'empty' }
  const reading = readWritten(text, format, against.vocabulary, against.asks)
  if (reading.kind === 'unreadable') {
    const { error } = reading
    return { kind: 'unreadable', sentence: sayReadingError(error, locale), span: error.span }
  }
  return {
    kind: 'read',
    latex: printWritten(reading.value, against.vocabulary, against.asks),
    warnings: reading.warnings.map((warning) => sayReadingWarning(warning, locale)),
  }
}

/** The same answer in the other spelling, by printing its tree; null where the text cannot be read. */
export function respell(
  text: string,
  from: Format,
  to: Format,
  against: ReadAgainst,
): string | null {
  if (text.trim() === '') return ''
  const reading = readWritten(text, from, against.vocabulary, against.asks)
  if (reading.kind === 'unreadable') return null
  return to === 'latex'
    ? printLatexWork(reading.value, against.vocabulary)
    : printPlainWork(reading.value, against.vocabulary)
}
