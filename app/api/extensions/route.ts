import { z } from 'zod'
import { timeSchema } from '@/app/api/assignments/assignmentSchema'
import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { editLimit } from '@/lib/auth/limits'
import { findAssignmentPlan } from '@/lib/db/assignmentPlan'
import { setExtension } from '@/lib/db/extensions'
import { readExtension } from '@/lib/gradebook/readExtension'

const schema = z.strictObject({
  assignmentId: z.uuid(),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('student'), studentId: z.uuid() }),
    z.strictObject({ kind: z.literal('section'), sectionId: z.uuid() }),
  ]),
  due: timeSchema,
  lateUntil: timeSchema,
  reason: z.string().max(2_000),
  /** The extension that the page showed for them; null for none. */
  replaces: z.uuid().nullable(),
})

/** Gives a student or a section other dates; 422 with its faults by field, 409 when there is another extension than the page showed. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { assignmentId, target, replaces, ...typed }, now) => {
      const plan = await findAssignmentPlan(person, assignmentId)
      if (plan === null) return notFound
      const { role, zone } = plan.course
      if (!can(person, 'extension.edit', { kind: 'course', role })) return notFound
      const reading = readExtension(typed, zone, plan.content)
      if (reading.kind === 'faulty') return { status: 422, body: { faults: reading.faults } }
      const extension = { assignmentId, target, replaces, ...reading.value }
      const result = await setExtension(person, extension, now)
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
