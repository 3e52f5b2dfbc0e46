import { z } from 'zod'
import { answerShape } from '@/app/api/answerSchema'
import { PREVIEW_SEED, preparedFor, preparedWith, versionOf } from '@/app/grader'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { tickLimit } from '@/lib/auth/limits'
import { bodyStatus, readBody } from '@/lib/auth/readBody'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import { findItem } from '@/lib/db/assignments'
import { roleAtItem } from '@/lib/db/courses'
import { tellsTicks } from '@/lib/gradebook/tellings'
import { tickLines } from '@/lib/grading/tickLines'

const { itemId, partId, text, format } = answerShape
const ticksSchema = z.strictObject({
  ...{ itemId, partId, text, format },
  /** The case whose field it is, as the question writes it. */
  case: z.string().max(200).nullable(),
})

/** Tells of each line of a derivation whether it is equal to the one above, where the policy does. 404 where it does not, or the item is not theirs. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const body = await readBody(request, ticksSchema)
  if (body.kind !== 'read') return new Response(null, { status: bodyStatus(body.kind) })
  const limit = await tickLimit(person.id)
  if (!limit.taken) {
    return new Response(null, { status: 429, headers: { 'retry-after': String(limit.retryAfter) } })
  }
  const asked = body.value
  const role = await roleAtItem(person, asked.itemId)
  const found = await findItem(person, asked.itemId, new Date())
  const thing = { kind: 'course', role } as const
  const mayAnswer = can(person, 'assignment.answer', thing)
  const maySee = mayAnswer || can(person, 'course.preview', thing)
  const part = found?.item.parts.find(({ id }) => id === asked.partId)
  if (!maySee || found === null || part === undefined) return new Response(null, { status: 404 })
  if (!tellsTicks(found.assignment.policy.feedback, part.standing !== null)) {
    return new Response(null, { status: 404 })
  }
  const version = await versionOf(found.item.question.versionId)
  const prepared = mayAnswer
    ? await preparedFor({ studentId: person.id, ...asked }, version)
    : await preparedWith(version, asked.partId, PREVIEW_SEED)
  if (prepared?.kind !== 'formula') return new Response(null, { status: 404 })
  const only = prepared.part.cases.findIndex(({ label }) => label === asked.case)
  const ticks = tickLines(prepared, asked.text, asked.format, only < 0 ? null : only)
  return Response.json({ ticks }, { headers: { 'cache-control': 'no-store' } })
}
