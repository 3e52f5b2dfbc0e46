import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { previewRoster } from '@/lib/db/roster'
import { readRosterBody, rosterBytes, rosterSchema } from '../rosterBody'

const schema = z.strictObject({ courseId: z.uuid(), roster: rosterSchema })

/** Every row's fate, and nothing done; `basis` names this plan for the import that follows. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { courseId, roster }) => {
      const read = await readRosterBody(person, courseId, roster)
      if ('reply' in read) return read.reply
      const preview = await previewRoster(person, courseId, read.rows, read.role)
      return preview === null ? notFound : { status: 200, body: preview }
    },
    undefined,
    rosterBytes,
  )
}
