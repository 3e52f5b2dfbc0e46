import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { can } from '@/lib/auth/can'
import { editLimit } from '@/lib/auth/limits'
import { rename } from '@/lib/db/ownAccount'
import { clean } from '@/lib/gradebook/readRoster'

const schema = z.strictObject({
  name: z.string().transform(clean).pipe(z.string().min(1).max(100)),
})

/** Changes one's own name; the same name again is no fault. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { name }, now) => {
      if (!can(person, 'account.edit', { kind: 'account', id: person.id })) return notFound
      await rename(person, name, now)
      return { status: 204 }
    },
    editLimit,
  )
}
