import { costsAttempt } from '@/lib/gradebook/costsAttempt'
import { full } from '@/lib/gradebook/policy'
import type { Verdict } from '@/lib/grading/verdict'
import type { Answer } from './answer'
import type { Submission } from './submissions'

/** An answer that is tried and not stored, as if it were a submission with its grading: the one of this number, in time or late. */
export function judgedTrial(
  answer: Answer & Pick<Submission, 'id' | 'studentId' | 'itemId' | 'partId' | 'versionId'>,
  verdict: Verdict,
  {
    number,
    due,
    late,
    now,
  }: {
    readonly number: number
    readonly due: Date
    readonly late: boolean
    readonly now: Date
  },
): Submission {
  const { outcome, note } = verdict
  const grading = {
    id: answer.id,
    number: 1,
    kind: 'auto',
    outcome,
    credit: Math.round(verdict.credit * full),
    note,
    counted: costsAttempt(outcome),
    repeatsId: null,
    verdict,
    by: null,
    at: now,
    reason: null,
    rubric: null,
  } as const
  return {
    ...answer,
    number,
    files: [],
    receivedAt: now,
    due,
    late,
    gradings: [grading],
  }
}
