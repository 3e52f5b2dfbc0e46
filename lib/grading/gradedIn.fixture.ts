import type { Format } from '@/lib/expr/vocabulary'
import { inVariant, loadQuestionObject } from '@/lib/question/loadQuestion'
import { firstVariant, type Variant } from '@/lib/question/vary'
import { createReferee } from '@/lib/referee/referee'
import { gradeAnswer, type SubmittedAnswer } from './gradeAnswer'
import { type PreparedPart, preparePart } from './preparePart'
import type { Verdict } from './verdict'

/** What the tests of grading claim about: the verdict on an answer to a part of a question given as an object. Why an answer is wrong is told unless `explains` is false, which is quicker. */
export type Graded = (
  part: string,
  answer: SubmittedAnswer['answer'],
  format?: Format,
  explains?: boolean,
) => Verdict

/** Grades answers to a question written in a test, in the variant that has these values. The clock stands still, so that verdicts compare whole. */
export async function gradedIn(object: unknown, values: Variant = {}): Promise<Graded> {
  const loaded = loadQuestionObject(object)
  const question = inVariant(loaded, { ...firstVariant(loaded.vary), ...values })
  const instruments = { referee: await createReferee(), clock: () => 0 }
  const kept = new Map<string, PreparedPart>()
  return (partId, answer, format = 'plain', explains = true) => {
    const part = question.parts.find(({ id }) => id === partId)
    if (part === undefined) throw new Error(`the question has no part ${partId}`)
    const prepared = kept.get(partId) ?? preparePart(question, part, 1, instruments)
    kept.set(partId, prepared)
    const asked = { ...prepared, instruments: { ...instruments, explains } }
    return gradeAnswer(asked, { answer, format })
  }
}
