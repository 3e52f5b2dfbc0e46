import { z } from 'zod'
import { handle } from '@/app/api/handle'
import { hashOfToken } from '@/lib/auth/oneTimeToken'
import { joinByInvite } from '@/lib/db/invites'

const schema = z.strictObject({ token: z.string().min(1).max(100) })

/** Brings who is signed in into the course of an invitation: whoever has the link may. */
export function POST(request: Request): Promise<Response> {
  return handle(request, schema, async (person, { token }, now) => {
    const join = await joinByInvite(person, hashOfToken(token), now)
    switch (join.kind) {
      case 'joined':
      case 'there':
        return { status: 200, body: { courseId: join.courseId } }
      case 'ended':
      case 'closed':
        return { status: 422, body: { faults: [join.kind] } }
    }
  })
}
