import { z } from 'zod'
import { refusedAt } from '@/app/api/assignments/assignmentSchema'
import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { editLimit } from '@/lib/auth/limits'
import { findAssignmentPlan } from '@/lib/db/assignmentPlan'
import { turnAssignment } from '@/lib/db/editAssignment'

const schema = z.strictObject({
  assignmentId: z.uuid(),
  edition: z.string().max(100),
  turn: z.enum(['publish', 'unpublish', 'archive', 'restore']),
})

/** Publishes an assignment, takes it back, puts it away or brings it back; 422 where it may not be, 409 when it has changed since the page was read. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { assignmentId, edition, turn }, now) => {
      const plan = await findAssignmentPlan(person, assignmentId)
      if (plan === null) return notFound
      const thing = { kind: 'course', role: plan.course.role } as const
      if (!can(person, 'assignment.edit', thing)) return notFound
      const result = await turnAssignment(person, assignmentId, edition, turn, now)
      if (result === null) return notFound
      switch (result.kind) {
        case 'stored':
          return { status: 200, body: result }
        case 'changed':
          return { status: 409 }
        case 'refused':
          return refusedAt(result.refusal)
      }
    },
    editLimit,
  )
}
