import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { editLimit } from '@/lib/auth/limits'
import { findAssignmentPlan } from '@/lib/db/assignmentPlan'
import { removeExtension } from '@/lib/db/extensions'

const schema = z.strictObject({ assignmentId: z.uuid(), extensionId: z.uuid() })

/** Takes an extension of an assignment back; 404 where it no longer stands or is not theirs to change. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { assignmentId, extensionId }, now) => {
      const plan = await findAssignmentPlan(person, assignmentId)
      if (plan === null) return notFound
      const thing = { kind: 'course', role: plan.course.role } as const
      if (!can(person, 'extension.edit', thing)) return notFound
      const removed = await removeExtension(person, extensionId, now)
      return removed === null ? notFound : { status: 204 }
    },
    editLimit,
  )
}
