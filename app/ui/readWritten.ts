import type { Derivation } from '@/lib/expr/derivation'
import { printLatexWork } from '@/lib/expr/printWork'
import { readAnswer } from '@/lib/expr/read'
import type { Reading } from '@/lib/expr/reading'
import { readNumber } from '@/lib/expr/readNumber'
import { readWork } from '@/lib/expr/readWork'
import type { Answer } from '@/lib/expr/tree'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import type { AsksWriting } from './asks'

/** Reads a written answer as the grader will. */
export function readWritten(
  text: string,
  format: Format,
  vocabulary: Vocabulary,
  asks: AsksWriting,
): Reading<Answer | Derivation> {
  switch (asks.kind) {
    case 'formula':
      return readWork(text, { format, vocabulary, free: asks.free })
    case 'shape':
      return readAnswer(text, { format, vocabulary, expects: asks.kind, free: asks.free })
    case 'number':
      return readNumber(text, { format, vocabulary, unit: asks.unit })
  }
}

/** What was read, in LaTeX; a number with the unit it is asked in. */
export function printWritten(
  answer: Answer | Derivation,
  vocabulary: Vocabulary,
  asks: AsksWriting,
): string {
  const latex = printLatexWork(answer, vocabulary)
  return asks.kind === 'number' && asks.unit !== null
    ? `${latex}\\;\\text{${asks.unit.replace(/[\\{}$%#&_^~]/g, '\\$&')}}`
    : latex
}
