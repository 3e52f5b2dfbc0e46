import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { runRegrades } from '@/app/regradeRunner'
import { can } from '@/lib/auth/can'
import { markLimit } from '@/lib/auth/limits'
import { roleAtItem } from '@/lib/db/courses'
import { findRegrade, stepRegrade } from '@/lib/db/regrades'

const stepSchema = z.strictObject({
  regradeId: z.uuid(),
  step: z.enum(['apply', 'undo', 'drop']),
})

/** Applies a regrade, takes it back, or drops it. 409 when it is no longer where the page showed it. */
export async function POST(request: Request): Promise<Response> {
  return handle(
    request,
    stepSchema,
    async (person, { regradeId, step }, now) => {
      const regrade = await findRegrade(person, regradeId)
      if (regrade === null) return notFound
      const role = await roleAtItem(person, regrade.itemId)
      if (!can(person, 'regrade.run', { kind: 'course', role })) return notFound
      const stepped = await stepRegrade(person, regradeId, step, now)
      if (stepped === null) return notFound
      if ('refusal' in stepped) return { status: 409, body: stepped }
      runRegrades()
      return { status: 200, body: stepped }
    },
    markLimit,
  )
}
