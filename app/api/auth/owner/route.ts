import { z } from 'zod'
import { passwordLength } from '@/lib/auth/auth'
import { enterAsOwner } from '@/lib/auth/signIn'
import { answer } from '../answer'

const schema = z.strictObject({
  /** The one-time token that the start printed. */
  token: z.string().min(1).max(100),
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254).toLowerCase(),
  password: z.string().min(passwordLength.min).max(passwordLength.max),
})

/** Makes the first account, and signs it in. */
export function POST(request: Request): Promise<Response> {
  return answer(request, schema, (body) => enterAsOwner(request.headers, body, new Date()))
}
