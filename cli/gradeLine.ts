import { disputesOf } from '@/lib/grading/dispute'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import {
  askedWith,
  type Instruments,
  type PreparedPart,
  preparePart,
} from '@/lib/grading/preparePart'
import { inVariant } from '@/lib/question/loadQuestion'
import type { Question } from '@/lib/question/question'
import { drawVariant, variantKey } from '@/lib/question/vary'
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

/** Prepared parts kept: their points and truth are what costs. All seeds of one variant share them. */
const MOST_PARTS = 256
const MOST_VARIANTS = 256

/**
 * Makes the function that answers one line of requests with one result. Whatever is wrong with a line, its question or
 * the grader itself becomes a result `broken` with the reason, so that the lines after it are graded.
 */
export function lineGrader(
  shelf: QuestionShelf,
  instruments: Instruments,
): (line: string) => GradeResult {
  const variants = new Map<string, Question>()
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
      const variant = drawVariant(shelved.question.vary, seed)
      const key = `${shelved.question.version} ${variantKey(variant)}`
      const question = keptOrMade(variants, key, MOST_VARIANTS, () =>
        inVariant(shelved.question, variant),
      )
      const part = findPart(question, partId)
      if (part === null) {
        const parts = question.parts.map((known) => known.id)
        const fault = { code: 'unknown-part', question: question.id, part: partId, parts } as const
        return faultyRequestResult(id, fault)
      }
      const prepared = keptOrMade(kept, `${key} ${part.id}`, MOST_PARTS, () =>
        preparePart(question, part, seed, instruments),
      )
      const verdict = gradeAnswer(askedWith(prepared, seed), { answer, format })
      const disputes = disputesOf(verdict)
      return { id, ...resultOf(verdict), ...(disputes.length > 0 ? { disputes } : {}) }
    } catch (failure) {
      return failedResult(id, failure instanceof Error ? failure.message : String(failure))
    }
  }
}
