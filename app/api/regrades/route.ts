import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { runRegrades } from '@/app/regradeRunner'
import { REASON_LIMIT } from '@/app/teach/submissions/[submissionId]/saveMark'
import { can } from '@/lib/auth/can'
import { markLimit } from '@/lib/auth/limits'
import { roleAtItem } from '@/lib/db/courses'
import { startRegrade } from '@/lib/db/regrades'

const startSchema = z.strictObject({
  itemId: z.uuid(),
  toVersionId: z.uuid(),
  reason: z.string().trim().min(1).max(REASON_LIMIT),
})

/** Begins to judge an item's answers anew. 409 when one of the item is under way, 422 when nobody has answered it. */
export async function POST(request: Request): Promise<Response> {
  return handle(
    request,
    startSchema,
    async (person, asked, now) => {
      const role = await roleAtItem(person, asked.itemId)
      if (!can(person, 'regrade.run', { kind: 'course', role })) return notFound
      const started = await startRegrade(person, asked, now)
      if (started === null) return notFound
      if ('refusal' in started) {
        const { refusal } = started
        return { status: refusal === 'nothing' ? 422 : 409, body: { refusal } }
      }
      runRegrades()
      return { status: 201, body: started }
    },
    markLimit,
  )
}
