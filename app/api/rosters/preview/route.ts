import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { previewRoster } from '@/lib/db/roster'
import { readRosterBody, rosterBytes, rosterSchema } from '../rosterBody'

const schema = z.strictObject({ courseId: z.uuid(), roster: rosterSchema })

/** Every row's fate, and nothing done; `basis` names this plan for the import that follows. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { courseId, roster }) => {
      if (!(await mayInCourse(person, courseId, 'people.edit'))) return notFound
      const read = readRosterBody(roster)
      if ('reply' in read) return read.reply
      const preview = await previewRoster(person, courseId, read.rows)
      return preview === null ? notFound : { status: 200, body: preview }
    },
    undefined,
    rosterBytes,
  )
}
