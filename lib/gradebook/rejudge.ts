import type { Outcome } from '@/lib/grading/verdict'
import { costsAttempt } from './costsAttempt'

/** What an answer is worth and whether it counts. `credit` in whole ten-thousandths. */
export interface Standing {
  readonly outcome: Outcome
  readonly credit: number
  readonly note: string | null
  readonly counted: boolean
}

/** A student's answer to a part, with the judgement that stands and the one made anew. */
export interface Rejudged {
  readonly submissionId: string
  /** From 1. */
  readonly number: number
  /** Null where nothing stands yet. */
  readonly standing: Standing | null
  /** Whether a person's judgement stands: it stays. */
  readonly byPerson: boolean
  /** Null where there is nothing to judge it by. */
  readonly fresh: {
    readonly outcome: Outcome
    readonly credit: number
    readonly note: string | null
    readonly canonical: string | null
  } | null
}

/** What becomes of one answer. */
export interface Rejudgement extends Standing {
  readonly submissionId: string
  /** The earlier answer that says the same; null when none does. */
  readonly repeatsId: string | null
  /** Whether the judgement differs from the one that stands in outcome, credit, note, or in whether it counts. */
  readonly changes: boolean
}

/**
 * What becomes of a student's answers to one part when all are judged anew, in their order: which of them say the same again follows from
 * how they are read now. An answer that a person has judged, or that nothing judges, keeps what stands and is left out; one that was never
 * judged is left to the grader too.
 */
export function rejudge(answers: readonly Rejudged[]): readonly Rejudgement[] {
  const said = new Map<string, string>()
  return answers
    .toSorted((a, b) => a.number - b.number)
    .flatMap(({ submissionId, standing, byPerson, fresh }): Rejudgement[] => {
      if (standing === null || fresh === null) return []
      const { canonical, outcome, credit, note } = fresh
      const repeatsId = (canonical !== null && said.get(canonical)) || null
      const counted = byPerson ? standing.counted : costsAttempt(outcome) && repeatsId === null
      if (counted && canonical !== null && repeatsId === null) said.set(canonical, submissionId)
      if (byPerson) return []
      const changes =
        outcome !== standing.outcome ||
        credit !== standing.credit ||
        note !== standing.note ||
        counted !== standing.counted
      return [{ submissionId, outcome, credit, note, counted, repeatsId, changes }]
    })
}
