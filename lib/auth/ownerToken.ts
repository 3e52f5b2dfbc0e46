import { isFirstVisit, isOwnerToken, keepOwnerToken, redeemOwnerToken } from '@/lib/db/people'
import { hashPassword } from './auth'
import { hashOfToken, newToken } from './oneTimeToken'

/** How long the token of the first account is good, in milliseconds; each start prints a new one. */
const lifetime = 24 * 3600 * 1000

/**
 * The one-time token that makes the owner's account, for the start to print: whoever reads the terminal owns the
 * installation. Null once there is an account. Only its hash is kept, and a new one replaces it.
 */
export async function makeOwnerToken(now: Date): Promise<string | null> {
  if (!(await isFirstVisit())) return null
  const { token, hash } = newToken()
  await keepOwnerToken(hash, new Date(now.getTime() + lifetime), now)
  return token
}

/** Makes the owner's account with the token, once; the id of the account, or null when the token is not valid. */
export async function makeOwner(
  about: {
    readonly token: string
    readonly name: string
    readonly email: string
    readonly password: string
  },
  now: Date,
): Promise<string | null> {
  const hash = hashOfToken(about.token)
  if (!(await isOwnerToken(hash, now))) return null
  const passwordHash = await hashPassword(about.password)
  const { name, email } = about
  const person = await redeemOwnerToken(hash, { name, email, passwordHash }, now)
  return person?.id ?? null
}
