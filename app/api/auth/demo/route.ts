import { z } from 'zod'
import { enterDemo } from '@/lib/auth/signIn'
import { answer } from '../answer'

const schema = z.strictObject({ as: z.enum(['student', 'instructor']) })

/** Enters the demo, without a password. */
export function POST(request: Request): Promise<Response> {
  return answer(request, schema, ({ as }) => enterDemo(request.headers, as))
}
