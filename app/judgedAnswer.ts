import type { Grading } from '@/lib/db/gradings'
import type { Submission } from '@/lib/db/submissions'
import { full, type Policy } from '@/lib/gradebook/policy'
import { tellings } from '@/lib/gradebook/tellings'
import { tellStudent } from '@/lib/grading/tellStudent'
import type { RubricLine } from '@/lib/question/question'
import type { JudgedAnswer } from './ui/VerdictCard'

/** A graded submission as its student may see it; null while no grading stands. The last grading counts. `isPastDue` says whether the assignment's due date is over now; `rubric` is the part's, of which nothing is told before a person has marked by it. */
export function judgedAnswer(
  submission: Submission,
  policy: Policy,
  isPastDue: boolean,
  rubric: readonly RubricLine[] | null = null,
): JudgedAnswer | null {
  const grading = submission.gradings.at(-1)
  if (grading === undefined) return null
  const told = tellings(policy.feedback, { attempt: submission.number, isPastDue })
  return {
    submissionId: submission.id,
    number: submission.number,
    text: submission.text,
    fields: submission.fields,
    files: submission.files.map(({ id, name, type, size }) => ({ id, name, type, size })),
    outcome: grading.outcome,
    credit: grading.credit / full,
    verdict: grading.verdict === null ? null : tellStudent(grading.verdict, told),
    counted: grading.counted,
    repeats: grading.repeatsId !== null,
    late: submission.late,
    receivedAt: submission.receivedAt.toISOString(),
    byPerson: byPerson(submission.gradings, grading, rubric),
  }
}

function byPerson(
  gradings: readonly Grading[],
  { kind, reason, rubric: ticked }: Grading,
  rubric: readonly RubricLine[] | null,
): JudgedAnswer['byPerson'] {
  if (kind !== 'manual') return null
  const lines =
    ticked === null || rubric === null
      ? null
      : rubric.map(({ id, points, say }) => ({ id, points, say, ticked: ticked.includes(id) }))
  return { changed: gradings[0]?.note !== 'awaits-marking', reason, lines }
}
