import { microsecondClock } from '@/cli/microsecondClock'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { GRADER_VERSION } from '@/lib/grading/graderVersion'
import { preparePart } from '@/lib/grading/preparePart'
import type { Outcome } from '@/lib/grading/verdict'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { createReferee } from '@/lib/referee/referee'
import type { Verdict } from '../protocol'
import { serve } from '../serve'

const instruments = { referee: await createReferee(), clock: microsecondClock }

/** Nabla as `nabla grade` runs it: a question whose only part asks for the target. */
await serve({
  version: GRADER_VERSION,
  prepare: ({ given, target }) => {
    const question = loadQuestionObject({ given, parts: [{ id: 'a', answer: target }] })
    const [part] = question.parts
    if (part === undefined) return null
    const prepared = preparePart(question, part, 1, instruments)
    return (answer) => {
      const started = microsecondClock()
      const verdict = gradeAnswer(prepared, { answer, format: 'plain' })
      return {
        verdict: verdictOf(verdict.outcome),
        micros: verdict.micros,
        confirmed: verdict.micros + verdict.refereeMicros,
        explained: microsecondClock() - started,
      }
    }
  },
})

function verdictOf(outcome: Outcome): Verdict {
  switch (outcome) {
    case 'correct':
      return 'equal'
    case 'incorrect':
      return 'different'
    case 'unreadable':
      return 'unread'
    case 'partial':
    case 'undecided':
    case 'broken':
      return 'undecided'
  }
}
