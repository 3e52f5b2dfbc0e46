import type { z } from 'zod'
import { bodyStatus, readBody } from '@/lib/auth/readBody'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import type { Entry, SignIn } from '@/lib/auth/signIn'

/** Answers a try to sign in: `SignIn` as JSON, with the session's cookie when it went well. */
export async function answer<T>(
  request: Request,
  schema: z.ZodType<T>,
  enter: (body: T) => Promise<Entry>,
): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const body = await readBody(request, schema)
  if (body.kind !== 'read') return new Response(null, { status: bodyStatus(body.kind) })
  const { signIn, cookies } = await enter(body.value)
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  if (signIn.kind === 'refused' && signIn.reason === 'too-many') {
    headers.set('retry-after', String(signIn.retryAfter))
  }
  return Response.json(signIn, { status: statusOf(signIn), headers })
}

function statusOf(signIn: SignIn): number {
  if (signIn.kind === 'signed-in') return 200
  switch (signIn.reason) {
    case 'credentials':
    case 'token':
      return 401
    case 'not-demo':
      return 403
    case 'taken':
      return 409
    case 'too-many':
      return 429
  }
}
