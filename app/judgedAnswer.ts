import type { Grading } from '@/lib/db/gradings'
import type { Submission } from '@/lib/db/submissions'
import { full } from '@/lib/gradebook/policy'
import type { Terms } from '@/lib/gradebook/replay'
import { isUnread } from '@/lib/gradebook/takenAttempts'
import { type PartToldAt, tellings, tellsOutcome, whenOutcome } from '@/lib/gradebook/tellings'
import { type Telling, tellStudent } from '@/lib/grading/tellStudent'
import type { RubricLine } from '@/lib/question/question'
import type { JudgedAnswer, Received, ReceivedAnswer, ToldAnswer } from './ui/judged'

/**
 * A graded submission as its student may see it; null while no grading stands. The last grading counts. Where the outcome is not told
 * yet, only that the answer is in, and why a text could not be read: nothing was judged there, and the writer has to mend it. `rubric`
 * is the part's, of which nothing is told before a person has marked by it. `tellsTruth`, for whom the solution is open, lets the true value of a
 * counterexample pass.
 */
export function judgedAnswer(
  submission: Submission,
  { policy, due }: Pick<Terms, 'policy' | 'due'>,
  at: PartToldAt,
  rubric: readonly RubricLine[] | null = null,
  tellsTruth = false,
): JudgedAnswer | null {
  const grading = submission.gradings.at(-1)
  if (grading === undefined) return null
  const isTold = tellsOutcome(policy.feedback, at)
  if (!isTold && !isUnread(grading)) return receivedAnswer(submission, policy, due)
  const { isPastDue } = at
  const told: Telling[] = tellsTruth && isTold ? ['truth'] : []
  if (isTold) told.push(...tellings(policy.feedback, { attempt: submission.number, isPastDue }))
  return {
    kind: 'told',
    ...receiptOf(submission),
    outcome: grading.outcome,
    credit: grading.credit / full,
    verdict: grading.verdict === null ? null : tellStudent(grading.verdict, told),
    counted: grading.counted,
    repeats: grading.repeatsId !== null,
    byPerson: byPerson(submission.gradings, grading, rubric),
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
    files: submission.files.map(({ id, name, type, size }) => ({ id, name, type, size })),
    late: submission.late,
    receivedAt: submission.receivedAt.toISOString(),
  }
}

function byPerson(
  gradings: readonly Grading[],
  { kind, reason, rubric: ticked }: Grading,
  rubric: readonly RubricLine[] | null,
): ToldAnswer['byPerson'] {
  if (kind === 'auto' || (kind === 'regrade' && reason === null)) return null
  if (kind === 'regrade') return { how: 'regraded', reason, lines: null }
  const lines =
    ticked === null || rubric === null
      ? null
      : rubric.map(({ id, points, say }) => ({ id, points, say, ticked: ticked.includes(id) }))
  const how = gradings[0]?.note === 'awaits-marking' ? 'marked' : 'changed'
  return { how, reason, lines }
}
