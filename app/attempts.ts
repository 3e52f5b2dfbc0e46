import type { Submission } from '@/lib/db/submissions'
import type { Feedback } from '@/lib/gradebook/policy'
import { takenAttempts } from '@/lib/gradebook/takenAttempts'
import { type PartToldAt, tellsOutcome } from '@/lib/gradebook/tellings'

/** Where a part stands now, from all answers of a student to it. */
export function toldAt(submissions: readonly Submission[], due: Date): PartToldAt {
  const counted = submissions.filter(({ gradings }) => gradings.at(-1)?.counted === true).length
  return { counted, isPastDue: new Date() > due }
}

/** The attempts that the answers to a part have taken, as far as their student may know. */
export function attemptsTaken(
  submissions: readonly Submission[],
  feedback: Feedback,
  at: PartToldAt,
): number {
  if (tellsOutcome(feedback, at)) return at.counted
  const standing = submissions.flatMap(({ gradings }) => gradings.slice(-1))
  return takenAttempts(
    standing.map(({ outcome, note, verdict }) => {
      return { outcome, note, canonical: verdict?.canonical ?? null }
    }),
  )
}

/** What is left of the attempts allowed; null for any number. */
export function leftOf(allowed: number | null, taken: number): number | null {
  return allowed === null ? null : Math.max(0, allowed - taken)
}
