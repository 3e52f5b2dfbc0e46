import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { currentSession } from '@/lib/auth/currentSession'
import { editLimit } from '@/lib/auth/limits'
import { endOtherSessions, endSession } from '@/lib/db/sessions'

const schema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('end'), id: z.uuid() }),
  z.strictObject({ act: z.literal('end-others') }),
])

/** Ends one of one's own sessions, or all but the one that asks. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, asked) => {
      if (!can(person, 'account.edit', { kind: 'account', id: person.id })) return notFound
      switch (asked.act) {
        case 'end':
          return (await endSession(person, asked.id)) === null ? notFound : { status: 204 }
        case 'end-others': {
          const own = await currentSession(request.headers)
          if (own === null) return { status: 401 }
          await endOtherSessions(person, own)
          return { status: 204 }
        }
      }
    },
    editLimit,
  )
}
