import { APIError } from 'better-auth/api'
import { demoEmail } from '@/lib/db/demo/people'
import { emailOfStudentNumber, personWithEmail } from '@/lib/db/people'
import { readSettings } from '@/lib/db/settings'
import { auth } from './auth'
import { forgiveSignIn, signInLimit } from './limits'
import { makeOwner } from './ownerToken'

/** What became of a try to sign in. */
export type SignIn =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'refused'; readonly reason: 'credentials' | 'not-demo' | 'token' | 'taken' }
  /** `retryAfter` in whole seconds. */
  | { readonly kind: 'refused'; readonly reason: 'too-many'; readonly retryAfter: number }

/** A try to sign in with the cookies its response sets. */
export interface Entry {
  readonly signIn: SignIn
  readonly cookies: readonly string[]
}

/** Signs in by student number or e-mail and password. An unknown account takes as long as a wrong password. */
export async function enterWithPassword(
  headers: Headers,
  { identifier, password }: { readonly identifier: string; readonly password: string },
): Promise<Entry> {
  const typed = identifier.trim().normalize('NFKC')
  const account = typed.toLowerCase()
  const address = addressOf(headers)
  const limit = await signInLimit(account, address)
  if (!limit.taken) {
    return refused({ kind: 'refused', reason: 'too-many', retryAfter: limit.retryAfter })
  }
  const email = account.includes('@') ? account : await emailOfNumber(typed)
  try {
    const { headers: answer } = await auth().api.signInEmail({
      headers: withoutCookies(headers),
      body: { email, password },
      returnHeaders: true,
    })
    await forgiveSignIn(account, address)
    return signedIn(headers, answer)
  } catch (error) {
    if (!(error instanceof APIError) || error.statusCode >= 500) throw error
    return refused({ kind: 'refused', reason: 'credentials' })
  }
}

/** Signs in as one of the demo's people: in demo mode, and only at an address of this machine. */
export async function enterDemo(headers: Headers, as: keyof typeof demoEmail): Promise<Entry> {
  const person =
    readSettings().demo && isLoopback(headers) ? await personWithEmail(demoEmail[as]) : null
  if (person === null) return refused({ kind: 'refused', reason: 'not-demo' })
  return enterAs(headers, person.id)
}

/** Makes the owner's account with the token the start printed, and signs it in. */
export async function enterAsOwner(
  headers: Headers,
  about: Parameters<typeof makeOwner>[0],
  now: Date,
): Promise<Entry> {
  const limit = await signInLimit('owner token', addressOf(headers))
  if (!limit.taken) {
    return refused({ kind: 'refused', reason: 'too-many', retryAfter: limit.retryAfter })
  }
  const userId = await makeOwner(about, now)
  if (userId === null) return refused({ kind: 'refused', reason: 'token' })
  return enterAs(headers, userId)
}

/** Ends the session of a request; the cookies that end it in the browser. */
export async function signOut(headers: Headers): Promise<readonly string[]> {
  const { headers: answer } = await auth().api.signOut({ headers, returnHeaders: true })
  return answer.getSetCookie()
}

/** Signs somebody in who has shown who they are in another way. */
export async function enterAs(headers: Headers, userId: string): Promise<Entry> {
  const { headers: answer } = await auth().api.enter({
    headers: withoutCookies(headers),
    body: { userId },
    returnHeaders: true,
  })
  return signedIn(headers, answer)
}

/** The new session replaces the one the browser came with. */
async function signedIn(headers: Headers, answer: Headers): Promise<Entry> {
  if (headers.has('cookie')) await signOut(headers)
  return { signIn: { kind: 'signed-in' }, cookies: answer.getSetCookie() }
}

/** A try that set nothing. */
export function refused(signIn: SignIn): Entry {
  return { signIn, cookies: [] }
}

/** An address that no account has stands in for an unknown number, so that the same work is done. */
async function emailOfNumber(studentNumber: string): Promise<string> {
  return (await emailOfStudentNumber(studentNumber)) ?? 'nobody@nabla.invalid'
}

/** The client's address: the start writes this header itself, whatever the client sent. */
export function addressOf(headers: Headers): string {
  return headers.get('x-forwarded-for') ?? 'unknown'
}

function isLoopback(headers: Headers): boolean {
  const host = headers.get('host') ?? ''
  return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)
}

function withoutCookies(headers: Headers): Headers {
  const copy = new Headers(headers)
  copy.delete('cookie')
  return copy
}
