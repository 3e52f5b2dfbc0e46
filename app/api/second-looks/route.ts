import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { TALK_LIMIT } from '@/app/ui/talkLimit'
import { can } from '@/lib/auth/can'
import { lookLimit } from '@/lib/auth/limits'
import { askSecondLook } from '@/lib/db/secondLooks'
import { findSubmission } from '@/lib/db/submissions'

const requestSchema = z.strictObject({
  submissionId: z.uuid(),
  text: z.string().trim().min(1).max(TALK_LIMIT),
})

/** Asks a person to look at a verdict again. 409 where it has been asked, or where there is nothing to ask about. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    requestSchema,
    async (person, { submissionId, text }, now) => {
      const found = await findSubmission(person, submissionId)
      if (found === null) return notFound
      const work = { kind: 'work', role: found.role, studentId: found.studentId } as const
      if (!can(person, 'look.ask', work)) return notFound
      const asked = await askSecondLook(person, submissionId, { text, now })
      if (asked === null) return notFound
      return { status: asked ? 204 : 409 }
    },
    lookLimit,
  )
}
