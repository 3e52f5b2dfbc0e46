import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { createCourse } from '@/lib/db/courseEdits'
import { courseAboutSchema } from './courseAbout'

/** Makes a course, which its maker owns; its id. */
export function POST(request: Request): Promise<Response> {
  return handle(request, courseAboutSchema, async (person, about, now) => {
    if (!can(person, 'course.create', { kind: 'site' })) return notFound
    const id = await createCourse(person, about, now)
    return id === null ? notFound : { status: 200, body: { id } }
  })
}
