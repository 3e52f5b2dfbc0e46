import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { TALK_LIMIT } from '@/app/ui/talkLimit'
import { can } from '@/lib/auth/can'
import { markLimit } from '@/lib/auth/limits'
import { writeComment } from '@/lib/db/comments'
import { findSubmission } from '@/lib/db/submissions'

const commentSchema = z.strictObject({
  submissionId: z.uuid(),
  text: z.string().trim().min(1).max(TALK_LIMIT),
})

/** Writes a comment on a submission, for its student to read. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    commentSchema,
    async (person, { submissionId, text }, now) => {
      const found = await findSubmission(person, submissionId)
      if (found === null) return notFound
      const work = { kind: 'work', role: found.role, studentId: found.studentId } as const
      if (!can(person, 'comment.write', work)) return notFound
      const comment = await writeComment(person, submissionId, { text, now })
      return comment === null ? notFound : { status: 200, body: { id: comment.id } }
    },
    markLimit,
  )
}
