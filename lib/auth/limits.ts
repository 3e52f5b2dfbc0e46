import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Whether one more is taken now; otherwise whole seconds to wait. */
export type Limited =
  | { readonly taken: true }
  | { readonly taken: false; readonly retryAfter: number }

interface Limits {
  readonly account: RateLimiterMemory
  readonly network: RateLimiterMemory
  readonly submission: RateLimiterMemory
  readonly draft: RateLimiterMemory
  readonly mark: RateLimiterMemory
  readonly edit: RateLimiterMemory
  readonly tick: RateLimiterMemory
  readonly upload: RateLimiterMemory
  readonly look: RateLimiterMemory
  readonly newcomer: RateLimiterMemory
}

declare global {
  /** Kept on the process: the web server loads this module once for each bundle of pages. */
  var nablaLimits: Limits | undefined
}

/**
 * Failed tries to sign in to one account, and from one network (a campus is one), in 15 minutes; submissions of one
 * person in a minute, their drafts (one is saved 0.6 s after a key at the soonest, and the parts of all their tabs at once when a
 * network comes back), the marks and the homework they change, and the derivations they have ticked; files they send in 5 minutes, second looks they ask for in 10; links that a network opens in vain in 15 minutes (a class may open hundreds well).
 */
function limits(): Limits {
  globalThis.nablaLimits ??= {
    account: new RateLimiterMemory({ points: 10, duration: 900 }),
    network: new RateLimiterMemory({ points: 100, duration: 900 }),
    submission: new RateLimiterMemory({ points: 120, duration: 60 }),
    draft: new RateLimiterMemory({ points: 300, duration: 60 }),
    mark: new RateLimiterMemory({ points: 120, duration: 60 }),
    edit: new RateLimiterMemory({ points: 120, duration: 60 }),
    tick: new RateLimiterMemory({ points: 240, duration: 60 }),
    upload: new RateLimiterMemory({ points: 40, duration: 300 }),
    look: new RateLimiterMemory({ points: 10, duration: 600 }),
    newcomer: new RateLimiterMemory({ points: 100, duration: 900 }),
  }
  return globalThis.nablaLimits
}

/** Counts one more submission of a person. */
export function submissionLimit(personId: string): Promise<Limited> {
  return consume(limits().submission, personId)
}

/** Counts one more draft saved by a person. */
export function draftLimit(personId: string): Promise<Limited> {
  return consume(limits().draft, personId)
}

/** Counts one more mark changed by a person. */
export function markLimit(personId: string): Promise<Limited> {
  return consume(limits().mark, personId)
}

/** Counts one more change of a course's homework: an assignment, an extension, an excuse. */
export function editLimit(personId: string): Promise<Limited> {
  return consume(limits().edit, personId)
}

/** Counts one more derivation ticked for a person. */
export function tickLimit(personId: string): Promise<Limited> {
  return consume(limits().tick, personId)
}

/** Counts one more file sent by a person. */
export function uploadRate(personId: string): Promise<Limited> {
  return consume(limits().upload, personId)
}

/** Counts one more second look asked for by a person. */
export function lookLimit(personId: string): Promise<Limited> {
  return consume(limits().look, personId)
}

/** Counts a try to sign in, before the password is looked at: tries sent at once count too. */
export async function signInLimit(identifier: string, address: string): Promise<Limited> {
  const byNetwork = await consume(limits().network, networkOf(address))
  return byNetwork.taken ? consume(limits().account, identifier) : byNetwork
}

/** Takes a try back that was no failure. */
export async function forgiveSignIn(identifier: string, address: string): Promise<void> {
  await limits().account.delete(identifier)
  await limits().network.reward(networkOf(address))
}

/** Counts a try to come in by a link, before it is looked at. */
export function newcomerLimit(address: string): Promise<Limited> {
  return consume(limits().newcomer, networkOf(address))
}

/** Takes a try back that went well. */
export async function welcomeNewcomer(address: string): Promise<void> {
  await limits().newcomer.reward(networkOf(address))
}

/** An IPv6 network hands each of its users a /64. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array.from({ length: gap }, () => '0'), ...right]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<Limited> {
  try {
    await limiter.consume(key)
    return { taken: true }
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal
    return { taken: false, retryAfter: Math.ceil(refusal.msBeforeNext / 1000) }
  }
}
