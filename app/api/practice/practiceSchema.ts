import { z } from 'zod'
import { answerShape, pageShape } from '@/app/api/answerSchema'
import { MOST_ROUNDS } from '@/lib/question/practiceRound'

const { itemId: questionId, partId, text, fields, format } = answerShape

/** Which part of which round of practice. */
export const practicePlace = {
  questionId,
  partId,
  round: z.int().min(1).max(MOST_ROUNDS),
}

/** An answer tried in practice. */
export const practiceShape = {
  ...{ ...practicePlace, text, fields, format },
  ...pageShape,
  idempotencyKey: z.uuid(),
}

/** A derivation as it is typed in practice. */
export const practiceTicksShape = {
  ...{ ...practicePlace, text, format },
  /** The case whose field it is, as the question writes it. */
  case: z.string().max(200).nullable(),
}
