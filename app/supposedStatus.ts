import type { PartStatus } from '@/lib/db/assignments'
import type { Feedback } from '@/lib/gradebook/policy'
import { countedBefore, type Supposed } from '@/lib/gradebook/supposed'
import { tellsOutcome } from '@/lib/gradebook/tellings'
import { leftOf } from './attempts'

/** A part as it would stand for a student whose attempts so far were all wrong. */
export function supposedStatus(
  status: PartStatus,
  feedback: Feedback,
  supposed: Supposed,
): PartStatus {
  const counted = countedBefore(supposed, status.attempts)
  const isTold = tellsOutcome(feedback, { counted, isPastDue: supposed.time !== 'open' })
  const standing = {
    score: 0,
    outcome: counted === 0 ? null : ('incorrect' as const),
    counted,
    attemptsLeft: leftOf(status.attempts, counted),
    wrong: counted,
    late: false,
    overridden: false,
  }
  return { ...status, answered: counted > 0, standing: isTold ? standing : null }
}
