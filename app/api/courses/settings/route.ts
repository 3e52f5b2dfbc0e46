import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { replyTo } from '@/app/api/replyTo'
import { editCourse } from '@/lib/db/courseEdits'
import { courseAboutSchema } from '../courseAbout'

const schema = z.strictObject({
  courseId: z.uuid(),
  /** As the page showed it: what somebody else has changed since is not overwritten. */
  was: courseAboutSchema,
  about: courseAboutSchema,
})

/** Changes a course's name, term or zone. */
export function POST(request: Request): Promise<Response> {
  return handle(request, schema, async (person, edit, now) => {
    if (!(await mayInCourse(person, edit.courseId, 'course.edit'))) return notFound
    return replyTo(await editCourse(person, { ...edit, now }))
  })
}
