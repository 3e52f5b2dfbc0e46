import { z } from 'zod'
import { faulty, refusedAt, typedAssignmentSchema } from '@/app/api/assignments/assignmentSchema'
import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { editLimit } from '@/lib/auth/limits'
import { findEditedCourse } from '@/lib/db/assignmentPlan'
import { createAssignment } from '@/lib/db/editAssignment'
import { readAssignment } from '@/lib/gradebook/readAssignment'

const schema = z.strictObject({ courseId: z.uuid(), typed: typedAssignmentSchema })

/** Makes an assignment in a course; 422 with its faults by field. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { courseId, typed }, now) => {
      const course = await findEditedCourse(person, courseId)
      if (course === null) return notFound
      if (!can(person, 'assignment.edit', { kind: 'course', role: course.role })) return notFound
      const reading = readAssignment(typed, course.zone, null)
      if (reading.kind === 'faulty') return faulty(reading.faults)
      const made = await createAssignment(person, courseId, reading.value, now)
      if (made === null) return notFound
      if (made.kind === 'refused') return refusedAt(made.refusal)
      return { status: 200, body: { assignmentId: made.assignmentId } }
    },
    editLimit,
  )
}
