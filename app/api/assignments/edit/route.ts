import { z } from 'zod'
import { faulty, refusedAt, typedAssignmentSchema } from '@/app/api/assignments/assignmentSchema'
import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { editLimit } from '@/lib/auth/limits'
import { findAssignmentPlan } from '@/lib/db/assignmentPlan'
import { editAssignment } from '@/lib/db/editAssignment'
import { readAssignment } from '@/lib/gradebook/readAssignment'

const schema = z.strictObject({
  assignmentId: z.uuid(),
  edition: z.string().max(100),
  typed: typedAssignmentSchema,
})

/** Changes an assignment; 422 with its faults by field, 409 when it has changed since the page was read. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { assignmentId, edition, typed }, now) => {
      const plan = await findAssignmentPlan(person, assignmentId)
      if (plan === null) return notFound
      const { role, zone } = plan.course
      if (!can(person, 'assignment.edit', { kind: 'course', role })) return notFound
      if (plan.edition !== edition) return { status: 409 }
      const reading = readAssignment(typed, zone, plan.content)
      if (reading.kind === 'faulty') return faulty(reading.faults)
      const result = await editAssignment(person, assignmentId, edition, reading.value, now)
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
