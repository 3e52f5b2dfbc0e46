import { v7 as uuid } from 'uuid'
import { hashSeed } from '@/lib/numeric/random'
import { database } from './client'
import { inTurn } from './inTurn'

/** Whose numbers, and of which question. */
export interface VariantPlace {
  readonly studentId: string
  readonly itemId: string
}

/** The seed of everybody in an assignment without variants, and of those who look at a question and answer none: its instructors. */
export const sharedSeed = 1

/**
 * The seed of a student's numbers in an item: made at the first look at the question, or at the first answer without one, and
 * the same ever after. Of many who come first, one writes it. Done by the process itself: who asks must be allowed the
 * question, or be its grader.
 */
export async function seedOf({ studentId, itemId }: VariantPlace, now: Date): Promise<number> {
  const where = { studentId_itemId: { studentId, itemId } }
  return inTurn(async () => {
    const stored = await database().variant.findUnique({ where, select: { seed: true } })
    if (stored !== null) return Number(stored.seed)
    const { assignment } = await database().item.findUniqueOrThrow({
      where: { id: itemId },
      select: { assignment: { select: { variants: true } } },
    })
    const seed = assignment.variants ? hashSeed('variant', studentId, itemId) : sharedSeed
    await database().variant.create({
      data: { id: uuid(), studentId, itemId, seed: BigInt(seed), createdAt: now },
      select: { id: true },
    })
    return seed
  })
}
