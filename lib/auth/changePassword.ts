import { APIError } from 'better-auth/api'
import { dropPasswordLinks } from '@/lib/db/passwordLinks'
import type { Person } from '@/lib/db/person'
import { auth } from './auth'
import { forgiveSignIn, signInLimit } from './limits'
import { addressOf } from './signIn'

/** What became of a new password; `none` where the account has no password to begin with. */
export type PasswordChange =
  /** With the cookies of the one session that is left. */
  | { readonly kind: 'changed'; readonly cookies: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: 'wrong' | 'none' }
  /** `retryAfter` in whole seconds. */
  | { readonly kind: 'too-many'; readonly retryAfter: number }

/**
 * Changes the password of who is signed in, if they know the present one. All their sessions end, this one is made anew, and
 * links that would set their password are no longer good. Wrong tries are counted as those to sign in are.
 */
export async function changePassword(
  headers: Headers,
  person: Person,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<PasswordChange> {
  const account = `password of ${person.id}`
  const address = addressOf(headers)
  const limit = await signInLimit(account, address)
  if (!limit.taken) return { kind: 'too-many', retryAfter: limit.retryAfter }
  try {
    const { headers: answer } = await auth().api.changePassword({
      headers,
      body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
      returnHeaders: true,
    })
    await forgiveSignIn(account, address)
    await dropPasswordLinks(person)
    return { kind: 'changed', cookies: answer.getSetCookie() }
  } catch (error) {
    if (!(error instanceof APIError)) throw error
    switch (error.body?.code) {
      case 'INVALID_PASSWORD':
        return { kind: 'refused', reason: 'wrong' }
      case 'CREDENTIAL_ACCOUNT_NOT_FOUND':
        return { kind: 'refused', reason: 'none' }
      default:
        throw error
    }
  }
}
