import type { Grading } from '@/lib/db/gradings'
import type { Submission } from '@/lib/db/submissions'
import { full, type Policy } from '@/lib/gradebook/policy'
import { tellings } from '@/lib/gradebook/tellings'
import { tellStudent } from '@/lib/grading/tellStudent'
import type { JudgedAnswer } from './ui/VerdictCard'

/** A graded submission as its student may see it; null while no grading stands. The last grading counts. `isPastDue` says whether the assignment's due date is over now. */
export function judgedAnswer(
  submission: Submission,
  policy: Policy,
  isPastDue: boolean,
): JudgedAnswer | null {
  const grading = submission.gradings.at(-1)
  if (grading === undefined) return null
  const told = tellings(policy.feedback, { attempt: submission.number, isPastDue })
  return {
    submissionId: submission.id,
    number: submission.number,
    text: submission.text,
    fields: submission.fields,
    outcome: grading.outcome,
    credit: grading.credit / full,
    verdict: grading.verdict === null ? null : tellStudent(grading.verdict, told),
    counted: grading.counted,
    repeats: grading.repeatsId !== null,
    late: submission.late,
    receivedAt: submission.receivedAt.toISOString(),
    overrideReason: overrideReason(grading),
  }
}

function overrideReason(grading: Grading): string | null {
  return grading.kind === 'manual' ? (grading.reason ?? '') : null
}
