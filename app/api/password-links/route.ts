import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { readWords } from '@/app/request/preferences'
import { linksFor } from '@/lib/auth/linksFor'
import { listMembers } from '@/lib/db/members'
import { linksCsv } from '@/lib/gradebook/linksCsv'

const schema = z.strictObject({
  courseId: z.uuid(),
  /** Whose; null for every student who has no password yet. */
  userIds: z.array(z.uuid()).min(1).max(500).nullable(),
})

/** Makes one-time links to set a password: the list, and the same as a file. Shown this once. */
export function POST(request: Request): Promise<Response> {
  return handle(request, schema, async (person, { courseId, userIds }, now) => {
    if (!(await mayInCourse(person, courseId, 'people.edit'))) return notFound
    const wanted = userIds ?? (await withoutPassword(person, courseId))
    const links = await linksFor(person, courseId, wanted, now)
    if (links === null) return notFound
    const { studentNumber, name, section, link } = (await readWords()).words.people
    const heads = { studentNumber, name, section, address: link }
    const lines = links.flatMap(({ address, ...line }) =>
      address === null ? [] : [{ ...line, address }],
    )
    return { status: 200, body: { links, csv: linksCsv(heads, lines) } }
  })
}

async function withoutPassword(
  person: Parameters<typeof listMembers>[0],
  courseId: string,
): Promise<readonly string[]> {
  const members = await listMembers(person, courseId)
  return members
    .filter(({ role, endedAt, hasPassword }) => role === 'student' && !endedAt && !hasPassword)
    .map(({ userId }) => userId)
}
