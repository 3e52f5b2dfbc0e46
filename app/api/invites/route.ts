import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { replyTo } from '@/app/api/replyTo'
import { addressFor } from '@/lib/auth/linksFor'
import { newToken } from '@/lib/auth/oneTimeToken'
import { createInvite, revokeInvite } from '@/lib/db/invites'

const courseId = z.uuid()
const schema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('create'),
    courseId,
    sectionId: z.uuid().nullable(),
    /** The last day it is good. */
    until: z.iso.date(),
  }),
  z.strictObject({ act: z.literal('revoke'), courseId, inviteId: z.uuid() }),
])

/** Makes a link into a course, told this once, or takes one back. */
export function POST(request: Request): Promise<Response> {
  return handle<z.infer<typeof schema>>(request, schema, async (person, change, now) => {
    if (!(await mayInCourse(person, change.courseId, 'people.edit'))) return notFound
    if (change.act === 'revoke') return replyTo(await revokeInvite(person, { ...change, now }))
    const { token, hash } = newToken()
    const outcome = await createInvite(person, { ...change, hash, now })
    return outcome === 'done'
      ? { status: 200, body: { address: addressFor(`/join/${token}`) } }
      : replyTo(outcome)
  })
}
