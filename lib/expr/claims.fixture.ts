import { printPlainAnswer } from './printPlain'
import { readAnswer } from './read'
import { SHEET } from './sheetVocabulary.fixture'
import type { Format, Vocabulary } from './vocabulary'

/**
 * What a text is read as, in one line for a test's table: the answer printed plainly with its warnings behind it, or
 * the error's code with the piece of text it points at.
 */
export function claim(
  text: string,
  format: Format,
  expects: 'formula' | 'shape' = 'formula',
  vocabulary: Vocabulary = SHEET,
  free?: readonly string[],
): string {
  const options = { format, expects, vocabulary }
  const reading = readAnswer(text, free === undefined ? options : { ...options, free })
  if (reading.kind === 'unreadable') {
    const [start, end] = reading.error.span
    return `${reading.error.code} at «${text.slice(start, end)}»`
  }
  const warnings = reading.warnings.map((warning) => ` !${warning.code}`)
  return printPlainAnswer(reading.value, vocabulary) + warnings.join('')
}

/** What a LaTeX formula is read as. */
export function latex(text: string): string {
  return claim(text, 'latex')
}

/** What a plain formula is read as. */
export function plain(text: string): string {
  return claim(text, 'plain')
}
