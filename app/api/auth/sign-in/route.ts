import { z } from 'zod'
import { enterWithPassword } from '@/lib/auth/signIn'
import { answer } from '../answer'

const schema = z.strictObject({
  /** Student number (学号) or e-mail. */
  identifier: z.string().min(1).max(254),
  password: z.string().min(1).max(128),
})

/** Signs in with a password. */
export function POST(request: Request): Promise<Response> {
  return answer(request, schema, (body) => enterWithPassword(request.headers, body))
}
