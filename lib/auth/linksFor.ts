import { type MadeLink, makePasswordLinks } from '@/lib/db/passwordLinks'
import type { Person } from '@/lib/db/person'
import { readSettings } from '@/lib/db/settings'
import { newToken } from './oneTimeToken'

/** A link made for somebody, or why there is none. */
export interface PasswordLink extends MadeLink {
  /** The whole address; null when none was made. Told this once: its hash alone is kept. */
  readonly address: string | null
}

/** Makes one-time links to set a password for members of a course; null when it is not theirs to change. */
export async function linksFor(
  who: Person,
  courseId: string,
  userIds: readonly string[],
  now: Date,
): Promise<readonly PasswordLink[] | null> {
  const tokens = new Map(userIds.map((userId) => [userId, newToken()]))
  const hashes = new Map([...tokens].map(([userId, { hash }]) => [userId, hash]))
  const made = await makePasswordLinks(who, { courseId, hashes, now })
  return (
    made?.map((link) => {
      const token = tokens.get(link.userId)?.token
      const address = link.refusal === null && token !== undefined
      return { ...link, address: address ? addressFor(`/password/${token}`) : null }
    }) ?? null
  )
}

/** A path as people type it, at the public address. */
export function addressFor(path: string): string {
  return new URL(path, readSettings().publicUrl ?? 'http://127.0.0.1').href
}
