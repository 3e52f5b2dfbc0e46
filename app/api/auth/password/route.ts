import { z } from 'zod'
import { passwordLength } from '@/lib/auth/auth'
import { enterByPasswordLink } from '@/lib/auth/enterByLink'
import { answer } from '../answer'

const schema = z.strictObject({
  token: z.string().min(1).max(100),
  password: z.string().min(passwordLength.min).max(passwordLength.max),
})

/** Sets a password by a one-time link, and signs in. */
export function POST(request: Request): Promise<Response> {
  return answer(request, schema, (body) => enterByPasswordLink(request.headers, body, new Date()))
}
