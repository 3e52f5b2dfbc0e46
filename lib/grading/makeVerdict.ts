import type { ReadingError } from '@/lib/expr/readingError'
import { printShape, type Shape } from '@/lib/model/shape'
import { GRADER_VERSION } from './graderVersion'
import type { PreparedPart } from './preparePart'
import type { Verdict } from './verdict'

/** A verdict from what is particular to it; everything else as for an answer of which nothing more is known. */
export function makeVerdict(
  prepared: PreparedPart,
  facts: Pick<Verdict, 'outcome'> & Partial<Verdict>,
): Verdict {
  return {
    credit: facts.outcome === 'correct' ? 1 : 0,
    note: null,
    fields: {},
    line: null,
    span: null,
    error: null,
    warnings: [],
    counterexample: null,
    cases: null,
    trace: [],
    seed: prepared.seed,
    questionVersion: prepared.question.version,
    graderVersion: GRADER_VERSION,
    canonical: null,
    micros: 0,
    refereeMicros: 0,
    ...facts,
  }
}

/** The verdict on a text that cannot be read or does not fit the question: it costs nothing and says where. */
export function unreadableVerdict(prepared: PreparedPart, error: ReadingError): Verdict {
  return makeVerdict(prepared, {
    outcome: 'unreadable',
    note: 'unreadable',
    span: error.span,
    error: hideAskedShapes(error, prepared),
  })
}

/** An error names the shapes that do not fit, unless a part of the same question asks for one of them: then it names none. */
function hideAskedShapes(error: ReadingError, prepared: PreparedPart): ReadingError {
  if (error.code !== 'shapes') return error
  const { vocabulary } = prepared.question
  const isAsked = (printed: string): boolean =>
    prepared.askedShapes.some((shape: Shape) =>
      (['latex', 'plain'] as const).some(
        (format) => printShape(shape, vocabulary, format) === printed,
      ),
    )
  return isAsked(error.left) || isAsked(error.right) ? { ...error, left: '', right: '' } : error
}
