import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findEditedCourse } from '@/lib/db/assignmentPlan'
import { searchLibrary } from '@/lib/db/library'

/** The longest text and the most tags that are looked for. */
const TEXT = 200
const TAGS = 20

/** The library's questions by `text` and `tag`s, for somebody who edits `course`; else 404. */
export async function GET(request: Request): Promise<Response> {
  const person = await currentPerson()
  const asked = new URL(request.url).searchParams
  const course = person && (await findEditedCourse(person, asked.get('course') ?? ''))
  const thing = { kind: 'course', role: course?.role ?? null } as const
  if (person === null || !can(person, 'assignment.edit', thing)) {
    return new Response(null, { status: 404 })
  }
  const text = (asked.get('text') ?? '').slice(0, TEXT)
  const found = await searchLibrary(person, { text, tags: asked.getAll('tag').slice(0, TAGS) })
  if (found === null) return new Response(null, { status: 404 })
  return Response.json(found, { headers: { 'cache-control': 'no-store' } })
}
