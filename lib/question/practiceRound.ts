import { hashSeed } from '@/lib/numeric/random'
import { drawVariant, type Vary, variantKey } from './vary'

/** Whose practice, and of which question. */
export interface PracticePlace {
  readonly studentId: string
  readonly questionId: string
}

/** Rounds a student may ask for: an address is typed by anybody. */
export const MOST_ROUNDS = 1_000_000

/** Rounds looked through for other numbers: of two variants, each round misses with probability one half. */
const LOOKED_THROUGH = 64

/** The seed of a round of practice: its numbers and the order of its options, the same at every visit. */
export function practiceSeed({ studentId, questionId }: PracticePlace, round: number): number {
  return hashSeed('practice', studentId, questionId, round)
}

/** The next round whose numbers differ from those of `after`; the very next one where nothing varies, or after none (0). */
export function freshRound(vary: Vary, place: PracticePlace, after: number): number {
  const numbers = (round: number) => variantKey(drawVariant(vary, practiceSeed(place, round)))
  if (after === 0) return 1
  const last = numbers(after)
  for (let round = after + 1; round <= after + LOOKED_THROUGH; round += 1) {
    if (numbers(round) !== last) return round
  }
  return after + 1
}
