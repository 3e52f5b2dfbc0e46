import { disputesOf } from '@/lib/grading/dispute'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { type Instruments, type PreparedPart, preparePart } from '@/lib/grading/preparePart'
import { keptOrMade } from './keptOrMade'
import { findPart, type QuestionShelf } from './questionShelf'
import { readRequest } from './request'
import {
  failedResult,
  faultyQuestionResult,
  faultyRequestResult,
  type GradeResult,
  resultOf,
} from './result'

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
    if (reading.kind === 'faulty') return faultyRequestResult(reading.id, reading.fault)
    const { id, question: wanted, part: partId, answer, format, seed } = reading.request
    try {
      const shelved = shelf(wanted)
      if (shelved.kind === 'faulty') return faultyQuestionResult(id, shelved.reason)
      if (shelved.kind === 'missing') {
        return faultyRequestResult(id, { code: 'unknown-question', question: String(wanted) })
      }
      const { question } = shelved
      const part = findPart(question, partId)
      if (part === null) {
        const parts = question.parts.map((known) => known.id)
        const fault = { code: 'unknown-part', question: question.id, part: partId, parts } as const
        return faultyRequestResult(id, fault)
      }
      const prepared = keptOrMade(kept, `${question.version} ${part.id} ${seed}`, MOST_PARTS, () =>
        preparePart(question, part, seed, instruments),
      )
      const verdict = gradeAnswer(prepared, { answer, format })
      const disputes = disputesOf(verdict)
      return { id, ...resultOf(verdict), ...(disputes.length > 0 ? { disputes } : {}) }
    } catch (failure) {
      return failedResult(id, failure instanceof Error ? failure.message : String(failure))
    }
  }
}
