import type { PracticeAttempt } from '@/lib/db/practiceAttempts'
import { costsAttempt } from '@/lib/gradebook/costsAttempt'
import { full } from '@/lib/gradebook/policy'
import { tellStudent } from '@/lib/grading/tellStudent'
import type { ToldAnswer } from './ui/judged'

/**
 * An answer tried in practice, told whole: there is no policy to keep anything back, and the worked solution stands beneath. Where the
 * grader could not decide, the note is left out, since it promises that a person will look.
 */
export function practicedAnswer(attempt: PracticeAttempt): ToldAnswer {
  const { id, number, text, fields, at, outcome, credit, verdict } = attempt
  const told = tellStudent(verdict, ['diagnosis', 'counterexample', 'repair', 'truth'])
  return {
    kind: 'told',
    submissionId: id,
    ...{ number, text, fields, outcome },
    files: [],
    late: false,
    receivedAt: at.toISOString(),
    credit: credit / full,
    verdict: outcome === 'undecided' ? { ...told, note: null, fields: {} } : told,
    counted: costsAttempt(outcome),
    repeats: false,
    byPerson: null,
  }
}
