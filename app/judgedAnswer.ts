import type { Grading } from '@/lib/db/gradings'
import type { Submission } from '@/lib/db/submissions'
import { full, type Policy } from '@/lib/gradebook/policy'
import { type Telling, tellStudent } from '@/lib/grading/tellStudent'
import type { JudgedAnswer } from './ui/VerdictCard'

/** What an assignment's policy lets a student know of a verdict. The true value stays here in any case. */
export function tellings(policy: Policy): readonly Telling[] {
  switch (policy.feedback) {
    case 'full':
      return ['diagnosis', 'counterexample', 'repair']
    case 'outcome':
      return []
  }
}

/** A graded submission as its student may see it; null while no grading stands. The last grading counts. */
export function judgedAnswer(submission: Submission, policy: Policy): JudgedAnswer | null {
  const grading = submission.gradings.at(-1)
  if (grading === undefined) return null
  return {
    submissionId: submission.id,
    number: submission.number,
    text: submission.text,
    fields: submission.fields,
    outcome: grading.outcome,
    credit: grading.credit / full,
    verdict: grading.verdict === null ? null : tellStudent(grading.verdict, tellings(policy)),
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
