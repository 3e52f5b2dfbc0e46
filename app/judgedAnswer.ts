import type { Grading } from '@/lib/db/gradings'
import type { Submission } from '@/lib/db/submissions'
import { full } from '@/lib/gradebook/policy'
import type { Terms } from '@/lib/gradebook/replay'
import { isUnread } from '@/lib/gradebook/takenAttempts'
import { type PartToldAt, tellings, tellsOutcome, whenOutcome } from '@/lib/gradebook/tellings'
import { tellStudent } from '@/lib/grading/tellStudent'
import type { JudgedAnswer, Received, ReceivedAnswer } from './ui/judged'

/**
 * A graded submission as its student may see it; null while no grading stands. The last grading counts. Where the outcome is not told
 * yet, only that the answer is in, and why a text could not be read: nothing was judged there, and the writer has to mend it.
 */
export function judgedAnswer(
  submission: Submission,
  { policy, due }: Pick<Terms, 'policy' | 'due'>,
  at: PartToldAt,
): JudgedAnswer | null {
  const grading = submission.gradings.at(-1)
  if (grading === undefined) return null
  const isTold = tellsOutcome(policy.feedback, at)
  if (!isTold && !isUnread(grading)) return receivedAnswer(submission, policy, due)
  const { isPastDue } = at
  const told = isTold ? tellings(policy.feedback, { attempt: submission.number, isPastDue }) : []
  return {
    kind: 'told',
    ...receiptOf(submission),
    outcome: grading.outcome,
    credit: grading.credit / full,
    verdict: grading.verdict === null ? null : tellStudent(grading.verdict, told),
    counted: grading.counted,
    repeats: grading.repeatsId !== null,
    overrideReason: overrideReason(grading),
  }
}

function receivedAnswer(
  submission: Submission,
  { feedback }: Terms['policy'],
  due: Date,
): ReceivedAnswer {
  const when = whenOutcome(feedback)
  return {
    kind: 'received',
    ...receiptOf(submission),
    toldAfter: when === 'never' ? null : due.toISOString(),
    toldAtAttempt: typeof when === 'object' ? when.attempt : null,
  }
}

function receiptOf(submission: Submission): Received {
  return {
    submissionId: submission.id,
    number: submission.number,
    text: submission.text,
    fields: submission.fields,
    late: submission.late,
    receivedAt: submission.receivedAt.toISOString(),
  }
}

function overrideReason(grading: Grading): string | null {
  return grading.kind === 'manual' ? (grading.reason ?? '') : null
}
