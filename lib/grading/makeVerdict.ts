import type { ReadingError } from '@/lib/expr/readingError'
import { printSize } from '@/lib/model/printSize'
import { printShape } from '@/lib/model/shape'
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
    repair: null,
    misstep: null,
    cases: null,
    trace: [],
    dispute: null,
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

/**
 * An error names the shapes in question, unless a part of the same question asks for one of them, its transpose or
 * an axis of it: then it names none.
 */
function hideAskedShapes(
  error: ReadingError,
  { askedShapes, question }: PreparedPart,
): ReadingError {
  const isAsked = (printed: string): boolean =>
    askedShapes.some((shape) =>
      [shape, shape.toReversed()].some(
        (each) => printShape(each, question.vocabulary, 'latex') === printed,
      ),
    )
  switch (error.code) {
    case 'shapes':
      return isAsked(error.left) || isAsked(error.right) ? { ...error, left: '', right: '' } : error
    case 'scalar-needed':
    case 'array-needed':
    case 'square-needed':
    case 'column-power':
    case 'array-bars':
      return isAsked(error.found) ? { ...error, found: '' } : error
    case 'index-range': {
      const axes = askedShapes.flat().map((axis) => printSize(axis, question.vocabulary, 'latex'))
      return axes.includes(error.axis) ? { ...error, axis: '' } : error
    }
    default:
      return error
  }
}
