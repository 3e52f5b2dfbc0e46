import { database } from './client'
import type { Person } from './person'

/** A browser in which somebody is signed in. */
export interface SignedInBrowser {
  readonly id: string
  /** How it calls itself; null where it does not say. */
  readonly userAgent: string | null
  /** When they signed in there. */
  readonly since: Date
  readonly expiresAt: Date
}

/** Where `who` is signed in now, the latest first. The tokens of the sessions stay here. */
export async function listSessions(who: Person, now: Date): Promise<readonly SignedInBrowser[]> {
  const rows = await database().session.findMany({
    where: { userId: who.id, expiresAt: { gt: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, userAgent: true, createdAt: true, expiresAt: true },
  })
  return rows.map(({ createdAt, ...row }) => ({ ...row, since: createdAt }))
}

/** Ends a session of `who`; null when it is not theirs, or over. */
export async function endSession(who: Person, id: string): Promise<{ ended: number } | null> {
  const { count } = await database().session.deleteMany({ where: { id, userId: who.id } })
  return count === 0 ? null : { ended: count }
}

/** Ends every session of `who` but one; null when there was no other. */
export async function endOtherSessions(
  who: Person,
  keptId: string,
): Promise<{ ended: number } | null> {
  const where = { userId: who.id, id: { not: keptId } }
  const { count } = await database().session.deleteMany({ where })
  return count === 0 ? null : { ended: count }
}
