import type { AuthorCase, Part, Question } from './question'

/** What of a verdict an author's case may speak of. */
export interface CaseVerdict {
  readonly outcome: string
  readonly note: string | null
  readonly line: number | null
}

/** A case that did not come out as its author says. */
export interface CaseFailure {
  readonly authorCase: AuthorCase
  readonly got: CaseVerdict
}

/** What a check of one question found. */
export interface CheckReport {
  readonly cases: number
  readonly failures: readonly CaseFailure[]
}

/**
 * Grades every author's case and reports those whose outcome, or the note or line that the case names, is another. The
 * grader is passed in: a question knows nothing of grading.
 */
export function selfCheck(
  question: Question,
  grade: (part: Part, authorCase: AuthorCase) => CaseVerdict,
): CheckReport {
  const failures = question.cases.flatMap((authorCase): CaseFailure[] => {
    const part = question.parts.find((candidate) => candidate.id === authorCase.part)
    if (part === undefined) return []
    const got = grade(part, authorCase)
    return meets(got, authorCase) ? [] : [{ authorCase, got }]
  })
  return { cases: question.cases.length, failures }
}

function meets(got: CaseVerdict, expected: AuthorCase): boolean {
  return (
    got.outcome === expected.expect &&
    (expected.note === null || got.note === expected.note) &&
    (expected.line === null || got.line === expected.line)
  )
}
