import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { editLimit } from '@/lib/auth/limits'
import { findAssignmentPlan } from '@/lib/db/assignmentPlan'
import { setExcuse } from '@/lib/db/extensions'
import { type ExtensionFault, readReason } from '@/lib/gradebook/readExtension'

const schema = z.strictObject({
  assignmentId: z.uuid(),
  studentId: z.uuid(),
  reason: z.string().max(2_000),
})

/** Excuses a student from an assignment; 422 with its faults by field, 409 when they are already. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { assignmentId, studentId, ...typed }, now) => {
      const plan = await findAssignmentPlan(person, assignmentId)
      if (plan === null) return notFound
      const thing = { kind: 'course', role: plan.course.role } as const
      if (!can(person, 'extension.edit', thing)) return notFound
      const faults: Record<string, ExtensionFault> = {}
      const reason = readReason(typed.reason, faults)
      if (Object.keys(faults).length > 0) return { status: 422, body: { faults } }
      const result = await setExcuse(person, { assignmentId, studentId, reason }, now)
      switch (result) {
        case null:
          return notFound
        case 'stored':
          return { status: 204 }
        case 'changed':
          return { status: 409 }
        case 'unknown':
          return { status: 422, body: { faults: { target: 'targetUnknown' } } }
      }
    },
    editLimit,
  )
}
