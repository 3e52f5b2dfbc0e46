import { printLatexWork, printPlainWork } from '@/lib/expr/printWork'
import type { Span } from '@/lib/expr/tree'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { sayReadingError, sayReadingWarning } from '@/lib/i18n/sayReading'
import { speak } from '@/lib/i18n/speak'
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
  | {
      readonly kind: 'read'
      readonly latex: string
      /** As it is read out. */
      readonly spoken: string
      readonly warnings: readonly string[]
    }
  | {
      readonly kind: 'unreadable'
      readonly sentence: string
      readonly span: Span
      /** What may have been meant, to choose from; empty where that is not known. */
      readonly meant: readonly Meaning[]
    }

/** One way to write an ambiguous text so that it is not. */
export interface Meaning {
  readonly text: string
  readonly latex: string
  /** As it is read out. */
  readonly spoken: string
}

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
    const sentence = sayReadingError(error, locale)
    const texts = error.code === 'ambiguous' && !text.includes('\n') ? error.readings : []
    const meant = texts.flatMap((one) => meaningOf(one, format, against, locale))
    return { kind: 'unreadable', sentence, span: error.span, meant }
  }
  const { value } = reading
  const { vocabulary, asks } = against
  const unit = asks.kind === 'number' && asks.unit !== null ? ` ${asks.unit}` : ''
  return {
    kind: 'read',
    latex: printWritten(value, vocabulary, asks),
    spoken: speak(value, vocabulary, locale) + unit,
    warnings: reading.warnings.map((warning) => sayReadingWarning(warning, locale)),
  }
}

/** None where the text still cannot be read. */
function meaningOf(
  text: string,
  format: Format,
  { vocabulary, asks }: ReadAgainst,
  locale: Locale,
): readonly Meaning[] {
  const reading = readWritten(text, format, vocabulary, asks)
  if (reading.kind === 'unreadable') return []
  const { value } = reading
  const latex = printWritten(value, vocabulary, asks)
  return [{ text, latex, spoken: speak(value, vocabulary, locale) }]
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
