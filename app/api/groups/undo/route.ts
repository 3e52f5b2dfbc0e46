import { z } from 'zod'
import { handle } from '@/app/api/handle'
import { markLimit } from '@/lib/auth/limits'
import { undoGroupAct } from '@/lib/db/groupActs'

const undoSchema = z.strictObject({ actId: z.uuid() })

/** Takes back what was done to a group; only who may mark the course's work finds it there. 404 when it is taken back already. */
export async function POST(request: Request): Promise<Response> {
  return handle(
    request,
    undoSchema,
    async (person, { actId }, now) => {
      const undone = await undoGroupAct(person, actId, now)
      return undone === null ? { status: 404 } : { status: 200, body: undone }
    },
    markLimit,
  )
}
