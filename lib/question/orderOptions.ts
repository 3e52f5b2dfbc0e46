import { hashSeed, randomFrom } from '@/lib/numeric/random'
import type { ChoiceTarget, Option } from './question'

/**
 * The options as a student sees them: in the author's order, or, shuffled, in one that follows from the seed and the part
 * (Fisher and Yates). Keys stay with their options, so that an answer means the same in any order.
 */
export function orderOptions(
  { options, shuffle }: ChoiceTarget,
  seed: number,
  partId: string,
): readonly Option[] {
  if (!shuffle) return options
  const random = randomFrom(hashSeed(seed, partId))
  const drawn: Option[] = []
  const left = [...options]
  while (left.length > 0) {
    drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  }
  return drawn
}
