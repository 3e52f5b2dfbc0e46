import { database } from './client'
import { readHandedFiles } from './handedFiles'
import { removeLoose } from './uploads'

/** How long files that were never handed in are kept after the last day on which anybody could have, in milliseconds. */
export const looseLifetime = 30 * 24 * 3600 * 1000

/** How much was swept away. */
export interface Swept {
  readonly files: number
  /** One-time tokens that had run out: of links to set a password, and of the first account. */
  readonly tokens: number
}

/**
 * Removes what nobody can use any more: one-time tokens that have run out, and files that were sent and never handed in, 30
 * days after they came and after their homework took answers from anybody, extensions included. Done by the process itself;
 * several at once do no harm.
 */
export async function sweep(now: Date): Promise<Swept> {
  const { count: tokens } = await database().verification.deleteMany({
    where: { expiresAt: { lt: now } },
  })
  let files = 0
  for (const uploadId of await looseFiles(new Date(now.getTime() - looseLifetime))) {
    if (await removeLoose(uploadId)) files += 1
  }
  return { files, tokens }
}

/** Files from before an instant that no submission names, of assignments closed for everybody since before it. */
async function looseFiles(before: Date): Promise<readonly string[]> {
  const isOver = { due: { lt: before }, OR: [{ lateUntil: null }, { lateUntil: { lt: before } }] }
  const extended = { OR: [{ due: { gte: before } }, { lateUntil: { gte: before } }] }
  const items = await database().item.findMany({
    where: {
      uploads: { some: { createdAt: { lt: before } } },
      assignment: { ...isOver, extensions: { none: extended } },
    },
    select: { id: true },
  })
  const loose: string[] = []
  for (const { id: itemId } of items) {
    const submissions = await database().submission.findMany({
      where: { itemId, uploads: { not: null } },
      select: { uploads: true },
    })
    const handed = new Set(
      submissions.flatMap(({ uploads }) => readHandedFiles(uploads).map(({ id }) => id)),
    )
    const stored = await database().upload.findMany({
      where: { itemId, createdAt: { lt: before } },
      select: { id: true },
    })
    loose.push(...stored.flatMap(({ id }) => (handed.has(id) ? [] : [id])))
  }
  return loose
}
