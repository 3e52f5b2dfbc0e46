import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { TALK_LIMIT } from '@/app/ui/talkLimit'
import { can } from '@/lib/auth/can'
import { markLimit } from '@/lib/auth/limits'
import { answerSecondLook } from '@/lib/db/secondLooks'
import { findSubmission } from '@/lib/db/submissions'
import { full } from '@/lib/gradebook/policy'

const answerSchema = z.strictObject({
  submissionId: z.uuid(),
  reply: z.string().trim().min(1).max(TALK_LIMIT),
  credit: z.int().min(0).max(full).nullable(),
  after: z.int().min(0),
})

/** Answers a second look, with a changed mark or without. 409 where somebody else has answered or judged since the page was read. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    answerSchema,
    async (person, { submissionId, ...answer }, now) => {
      const found = await findSubmission(person, submissionId)
      if (found === null) return notFound
      const work = { kind: 'work', role: found.role, studentId: found.studentId } as const
      if (!can(person, 'grading.override', work)) return notFound
      const answered = await answerSecondLook(person, submissionId, { ...answer, now })
      if (answered === null) return notFound
      return { status: answered ? 204 : 409 }
    },
    markLimit,
  )
}
