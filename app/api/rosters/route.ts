import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { applyRoster } from '@/lib/db/roster'
import { readRosterBody, rosterBytes, rosterSchema } from './rosterBody'

const schema = z.strictObject({
  courseId: z.uuid(),
  roster: rosterSchema,
  /** The preview's. */
  basis: z.string().max(100),
})

/** Does what the preview showed; 409 when that is not what it would show now. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { courseId, roster, basis }, now) => {
      if (!(await mayInCourse(person, courseId, 'people.edit'))) return notFound
      const read = readRosterBody(roster)
      if ('reply' in read) return read.reply
      const result = await applyRoster(person, { courseId, rows: read.rows, basis, now })
      if (result === null) return notFound
      return result.kind === 'changed' ? { status: 409 } : { status: 200, body: result.counts }
    },
    undefined,
    rosterBytes,
  )
}
