import { v7 as uuid } from 'uuid'
import { joinAsNew } from '@/lib/db/invites'
import { usePasswordLink } from '@/lib/db/passwordLinks'
import { madeUpEmail } from '@/lib/db/writeRoster'
import { hashPassword } from './auth'
import { newcomerLimit, welcomeNewcomer } from './limits'
import { hashOfToken } from './oneTimeToken'
import { addressOf, type Entry, enterAs, refused } from './signIn'

/** Sets the password that a one-time link is for, and signs its account in; all its other sessions have ended then. */
export async function enterByPasswordLink(
  headers: Headers,
  { token, password }: { readonly token: string; readonly password: string },
  now: Date,
): Promise<Entry> {
  return enterOnce(headers, async () => {
    const userId = await usePasswordLink(hashOfToken(token), await hashPassword(password), now)
    return userId ?? 'token'
  })
}

/** Makes an account for who comes by an invitation, in the course it is for, and signs it in. */
export async function enterByInvite(
  headers: Headers,
  about: {
    readonly token: string
    readonly name: string
    readonly studentNumber: string
    readonly email: string | null
    readonly password: string
  },
  now: Date,
): Promise<Entry> {
  const { token, name, studentNumber, email, password } = about
  return enterOnce(headers, async () => {
    const made = await joinAsNew(
      hashOfToken(token),
      {
        name,
        studentNumber,
        email: email ?? madeUpEmail(uuid()),
        passwordHash: await hashPassword(password),
      },
      now,
    )
    switch (made) {
      case 'taken':
        return 'taken'
      case 'closed':
        return 'token'
      default:
        return made.userId
    }
  })
}

/** Counts the try before it is looked at, and takes it back when it went well. */
async function enterOnce(headers: Headers, find: () => Promise<string>): Promise<Entry> {
  const address = addressOf(headers)
  const limit = await newcomerLimit(address)
  if (!limit.taken) {
    return refused({ kind: 'refused', reason: 'too-many', retryAfter: limit.retryAfter })
  }
  const found = await find()
  if (found === 'token' || found === 'taken') return refused({ kind: 'refused', reason: found })
  await welcomeNewcomer(address)
  return enterAs(headers, found)
}
