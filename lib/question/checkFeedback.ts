import { readAnswer } from '@/lib/expr/read'
import type { ReadingError } from '@/lib/expr/readingError'
import { elaborate, elaborateShape } from '@/lib/model/elaborate'
import type { Scope } from '@/lib/model/scope'
import type { Part } from './question'

/** An expected wrong answer that cannot be read or does not fit the part, by its position. */
export interface FeedbackFault {
  readonly at: number
  readonly error: ReadingError
}

/** Reads the expected wrong answers of a part as a student's would be (plain spelling): one that is unreadable meets no answer. */
export function checkFeedback(
  feedback: Part['feedback'],
  expects: 'formula' | 'shape',
  scope: Scope,
): readonly FeedbackFault[] {
  return feedback.flatMap(({ answer }, at): FeedbackFault[] => {
    const { vocabulary, free } = scope
    const reading = readAnswer(answer, { format: 'plain', vocabulary, free, expects })
    if (reading.kind === 'unreadable') return [{ at, error: reading.error }]
    const trees = reading.value.kind === 'chain' ? reading.value.expressions : []
    const elaborations =
      reading.value.kind === 'shape'
        ? [elaborateShape(reading.value, scope)]
        : trees.map((tree) => elaborate(tree, scope))
    return elaborations.flatMap((elaboration) =>
      elaboration.kind === 'unreadable' ? [{ at, error: elaboration.error }] : [],
    )
  })
}
