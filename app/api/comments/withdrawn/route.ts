import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { markLimit } from '@/lib/auth/limits'
import { withdrawComment } from '@/lib/db/comments'

const withdrawalSchema = z.strictObject({ commentId: z.uuid() })

/** Takes a comment of one's own back: its student sees it no longer. 404 where there is none that stands. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    withdrawalSchema,
    async (person, { commentId }, now) =>
      (await withdrawComment(person, commentId, now)) === null ? notFound : { status: 204 },
    markLimit,
  )
}
