import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { can } from '@/lib/auth/can'
import { copyCourse } from '@/lib/db/copyCourse'
import { courseAboutSchema } from '../courseAbout'

const schema = z.strictObject({
  courseId: z.uuid(),
  about: courseAboutSchema.omit({ zone: true }),
  /** The day the first homework opens. */
  start: z.iso.date(),
})

/** Copies a course to a new term; the id of the copy. */
export function POST(request: Request): Promise<Response> {
  return handle(request, schema, async (person, copy, now) => {
    const may =
      can(person, 'course.create', { kind: 'site' }) &&
      (await mayInCourse(person, copy.courseId, 'course.copy'))
    const id = may ? await copyCourse(person, { ...copy, now }) : null
    return id === null ? notFound : { status: 200, body: { id } }
  })
}
