import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { passwordLength } from '@/lib/auth/auth'
import { can } from '@/lib/auth/can'
import { changePassword } from '@/lib/auth/changePassword'

const schema = z.strictObject({
  current: z.string().min(1).max(passwordLength.max),
  next: z.string().min(passwordLength.min).max(passwordLength.max),
})

/** Changes one's own password; 422 where the present one is wrong or there is none, 429 after too many wrong ones. */
export function POST(request: Request): Promise<Response> {
  return handle(request, schema, async (person, passwords) => {
    if (!can(person, 'account.edit', { kind: 'account', id: person.id })) return notFound
    const change = await changePassword(request.headers, person, passwords)
    switch (change.kind) {
      case 'changed':
        return { status: 204, cookies: change.cookies }
      case 'refused':
        return { status: 422, body: { faults: [change.reason] } }
      case 'too-many':
        return { status: 429, retryAfter: change.retryAfter }
    }
  })
}
