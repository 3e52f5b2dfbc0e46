import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { replyTo } from '@/app/api/replyTo'
import { archiveCourse } from '@/lib/db/courseEdits'

const schema = z.strictObject({ courseId: z.uuid(), archived: z.boolean() })

/** Archives a course or brings it back. */
export function POST(request: Request): Promise<Response> {
  return handle(request, schema, async (person, edit, now) => {
    if (!(await mayInCourse(person, edit.courseId, 'course.archive'))) return notFound
    return replyTo(await archiveCourse(person, { ...edit, now }))
  })
}
