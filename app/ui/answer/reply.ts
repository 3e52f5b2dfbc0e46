import type { Refusal } from '@/lib/db/recordSubmission'
import type { JudgedAnswer } from '../judged'

/** What `/api/submissions` answers with status 200 or 409. */
export type SubmissionReply =
  | {
      readonly kind: 'judged'
      readonly judged: JudgedAnswer
      /** Null when attempts are not limited. */
      readonly attemptsLeft: number | null
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal | 'in-homework' }
