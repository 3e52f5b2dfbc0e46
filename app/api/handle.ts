import type { z } from 'zod'
import { currentPerson } from '@/lib/auth/currentPerson'
import type { Limited } from '@/lib/auth/limits'
import { bodyStatus, readBody } from '@/lib/auth/readBody'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import type { Person } from '@/lib/db/person'

/** What a handler answers: a status, and JSON that says more where there is more to say. */
export interface Reply {
  readonly status: number
  readonly body?: unknown
  /** Cookies to set. */
  readonly cookies?: readonly string[]
  /** Whole seconds to wait, where it is too soon. */
  readonly retryAfter?: number
}

/** What is not there, or not theirs: the two are not told apart. */
export const notFound: Reply = { status: 404 }

/**
 * Answers a request that changes something: refuses those of another site (403), of nobody (401), of a body that
 * `schema` does not take (400, 413), and those beyond `limit` (429 with the seconds to wait); else `act` answers, which
 * checks what the person may do. Nothing of it is kept by a cache. `bytes` is for bodies longer than the usual 64 kB.
 */
export async function handle<T>(
  request: Request,
  schema: z.ZodType<T>,
  act: (person: Person, value: T, now: Date) => Promise<Reply>,
  limit?: (personId: string) => Promise<Limited>,
  bytes?: number,
): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const body = await readBody(request, schema, bytes)
  if (body.kind !== 'read') return new Response(null, { status: bodyStatus(body.kind) })
  const limited = await limit?.(person.id)
  if (limited?.taken === false) {
    const headers = { 'retry-after': String(limited.retryAfter) }
    return new Response(null, { status: 429, headers })
  }
  const reply = await act(person, body.value, new Date())
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of reply.cookies ?? []) headers.append('set-cookie', cookie)
  if (reply.retryAfter !== undefined) headers.set('retry-after', String(reply.retryAfter))
  return reply.body === undefined
    ? new Response(null, { status: reply.status, headers })
    : Response.json(reply.body, { status: reply.status, headers })
}
