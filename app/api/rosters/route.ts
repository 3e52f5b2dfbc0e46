import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { applyRoster } from '@/lib/db/roster'
import { readRosterBody, rosterBytes, rosterSchema } from './rosterBody'

const schema = z.strictObject({
  courseId: z.uuid(),
  roster: rosterSchema,
  /** The preview's. */
  basis: z.string().max(100),
})

/** Does what the preview showed; 409 when that is not what it would show now. For one person it tells whose account it is. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { courseId, roster, basis }, now) => {
      const read = await readRosterBody(person, courseId, roster)
      if ('reply' in read) return read.reply
      const result = await applyRoster(person, { courseId, ...read, basis, now })
      if (result === null) return notFound
      if (result.kind === 'changed') return { status: 409 }
      const { counts, people } = result
      return { status: 200, body: roster.kind === 'person' ? { ...counts, people } : counts }
    },
    undefined,
    rosterBytes,
  )
}
