import { z } from 'zod'
import { pageShape } from '@/app/api/answerSchema'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { uploadRate } from '@/lib/auth/limits'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import { roleAtItem } from '@/lib/db/courses'
import { mayUpload, storeUpload, type UploadReceipt } from '@/lib/db/uploads'
import { readFile } from './readFile'
import { inUploadRoom } from './uploadRoom'

const addressSchema = z.strictObject({
  ...pageShape,
  itemId: z.uuid(),
  partId: z.string().min(1).max(100),
  name: z.string().max(1_000),
})

/**
 * Takes a file for a part, its bytes as the body, where it belongs and what it is called in the address. 404 where it is not
 * theirs to send, 409 where the page is of another account, 413 and 422 with the reason where it is not taken, 503 where there is no room for it just now.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const parsed = addressSchema.safeParse(
    Object.fromEntries(new URL(request.url).searchParams.entries()),
  )
  if (!parsed.success) return new Response(null, { status: 400 })
  const { personId, ...address } = parsed.data
  const limited = await uploadRate(person.id)
  if (!limited.taken) return wait(429, limited.retryAfter)
  if (personId !== undefined && personId !== person.id) {
    return Response.json({ kind: 'other-account' }, { status: 409 })
  }
  const role = await roleAtItem(person, address.itemId)
  const now = new Date()
  if (!can(person, 'assignment.answer', { kind: 'course', role })) return notFound()
  if (!(await mayUpload(person, address, now))) return notFound()
  return (
    (await inUploadRoom(person.id, async () => {
      const bytes = await readFile(request)
      if (bytes === 'too-large') return told({ kind: 'refused', refusal: bytes })
      const receipt = await storeUpload(person, address, bytes, now)
      return receipt === null ? notFound() : told(receipt)
    })) ?? wait(503, 5)
  )
}

function told(receipt: UploadReceipt): Response {
  const status = receipt.kind === 'stored' ? 200 : receipt.refusal === 'too-large' ? 413 : 422
  return Response.json(receipt, { status, headers: { 'cache-control': 'no-store' } })
}

function wait(status: 429 | 503, seconds: number): Response {
  return new Response(null, { status, headers: { 'retry-after': String(seconds) } })
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}
