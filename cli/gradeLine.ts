import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { type Instruments, type PreparedPart, preparePart } from '@/lib/grading/preparePart'
import { keptOrMade } from './keptOrMade'
import { findPart, type QuestionShelf } from './questionShelf'
import { readRequest } from './request'
import { brokenResult, type GradeResult, resultOf } from './result'

/** Prepared parts kept: their points and truth are what costs. */
const MOST_PARTS = 256

/**
 * Makes the function that answers one line of requests with one result. Whatever is wrong with a line, its question or
 * the grader itself becomes a result `broken` with the reason, so that the lines after it are graded.
 */
export function lineGrader(
  shelf: QuestionShelf,
  instruments: Instruments,
): (line: string) => GradeResult {
  const kept = new Map<string, PreparedPart>()
  return (line) => {
    const reading = readRequest(line)
    if (reading.kind === 'faulty') return brokenResult(reading.id, 'request', reading.reason)
    const { id, question: wanted, part: partId, answer, format, seed } = reading.request
    try {
      const shelved = shelf(wanted)
      if (shelved.kind === 'missing') return brokenResult(id, 'request', shelved.reason)
      if (shelved.kind === 'faulty') return brokenResult(id, 'question', shelved.reason)
      const { question } = shelved
      const part = findPart(question, partId)
      if (part === null) {
        const parts = question.parts.map((known) => known.id).join(', ')
        return brokenResult(
          id,
          'request',
          `\`${question.id}\` has no part \`${partId}\`; parts: ${parts}`,
        )
      }
      const prepared = keptOrMade(kept, `${question.version} ${part.id} ${seed}`, MOST_PARTS, () =>
        preparePart(question, part, seed, instruments),
      )
      return { id, ...resultOf(gradeAnswer(prepared, { answer, format })) }
    } catch (failure) {
      return brokenResult(
        id,
        'grader',
        failure instanceof Error ? failure.message : String(failure),
      )
    }
  }
}
