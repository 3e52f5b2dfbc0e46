import { z } from 'zod'
import { passwordLength } from '@/lib/auth/auth'
import { enterByInvite } from '@/lib/auth/enterByLink'
import { clean, isAddress, isStudentNumber } from '@/lib/gradebook/readRoster'
import { answer } from '../answer'

const schema = z.strictObject({
  token: z.string().min(1).max(100),
  name: z.string().transform(clean).pipe(z.string().min(1).max(100)),
  studentNumber: z.string().transform(clean).pipe(z.string().refine(isStudentNumber)),
  email: z
    .string()
    .transform((text) => clean(text).toLowerCase())
    .pipe(z.string().refine(isAddress))
    .nullable(),
  password: z.string().min(passwordLength.min).max(passwordLength.max),
})

/** Makes an account in the course of an invitation, and signs it in. */
export function POST(request: Request): Promise<Response> {
  return answer(request, schema, (body) => enterByInvite(request.headers, body, new Date()))
}
