import { readStoredVersion } from '@/lib/db/questions'
import type { StoredAnswer } from '@/lib/db/storedAnswers'
import { full } from '@/lib/gradebook/policy'
import type { Judged } from '@/lib/gradebook/verdictChange'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { type Instruments, type PreparedPart, preparePart } from '@/lib/grading/preparePart'
import { inVariant, loadQuestion } from '@/lib/question/loadQuestion'
import type { Question } from '@/lib/question/question'
import { QuestionFault } from '@/lib/question/questionFault'
import { drawVariant, variantKey } from '@/lib/question/vary'
import { keptOrMade } from './keptOrMade'

/** Judges a stored answer as the present grader does. */
export type StoredGrader = (answer: StoredAnswer) => Promise<Judged>

/** Prepared parts and judgements kept: a course has fewer of either, and a bound there must be. */
const MOST_PARTS = 400
const MOST_JUDGEMENTS = 100_000

/** What becomes of an answer to a version that this grader cannot load, or to a part that is not in it. */
const BROKEN: Judged = { outcome: 'broken', credit: 0, note: 'question', line: null }

/**
 * A grader of stored answers: each in the version of the question that it was given to, and with the numbers of the judgement that
 * stands. Equal answers to one version, part and variant are graded once.
 */
export function storedGrader(instruments: Instruments): StoredGrader {
  const versions = new Map<string, Promise<Question | null>>()
  const parts = new Map<string, PreparedPart | null>()
  const judgements = new Map<string, Judged>()
  return async (answer) => {
    const { versionId, partId, judged, text, fields, format } = answer
    const seed = judged?.seed ?? 1
    const question = await keptOrMade(versions, versionId, MOST_PARTS, () => loaded(versionId))
    const variant = question === null ? '' : variantKey(drawVariant(question.vary, seed))
    const place = [versionId, partId, variant]
    const prepared = keptOrMade(parts, JSON.stringify(place), MOST_PARTS, () =>
      question === null ? null : preparedIn(question, partId, seed, instruments),
    )
    if (prepared === null) return BROKEN
    const key = JSON.stringify([...place, format, text, fields])
    return keptOrMade(judgements, key, MOST_JUDGEMENTS, () => {
      const verdict = gradeAnswer(prepared, { answer: fields ?? text, format })
      const { outcome, note, line } = verdict
      return { outcome, note, line, credit: Math.round(verdict.credit * full) }
    })
  }
}

async function loaded(versionId: string): Promise<Question | null> {
  const { files } = await readStoredVersion(versionId)
  try {
    return loadQuestion(files)
  } catch (fault) {
    if (fault instanceof QuestionFault) return null
    throw fault
  }
}

function preparedIn(
  loaded: Question,
  partId: string,
  seed: number,
  instruments: Instruments,
): PreparedPart | null {
  const question = inVariant(loaded, drawVariant(loaded.vary, seed))
  const part = question.parts.find(({ id }) => id === partId)
  return part === undefined ? null : preparePart(question, part, seed, instruments)
}
