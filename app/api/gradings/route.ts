import { z } from 'zod'
import { REASON_LIMIT } from '@/app/teach/submissions/[submissionId]/saveMark'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { markLimit } from '@/lib/auth/limits'
import { bodyStatus, readBody } from '@/lib/auth/readBody'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import { overrideGrading } from '@/lib/db/gradings'
import { findSubmission } from '@/lib/db/submissions'
import { full } from '@/lib/gradebook/policy'

const changeSchema = z.strictObject({
  submissionId: z.uuid(),
  credit: z.int().min(0).max(full),
  reason: z.string().trim().min(1).max(REASON_LIMIT),
  after: z.int().min(0),
})

/**
 * Changes a mark: a grading by a person over whatever stands, with its reason. 409 when another judgement has come since
 * the page was read; a double click sends the same `after` twice, so the second finds one there.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const body = await readBody(request, changeSchema)
  if (body.kind !== 'read') return new Response(null, { status: bodyStatus(body.kind) })
  const limit = await markLimit(person.id)
  if (!limit.taken) {
    const headers = { 'retry-after': String(limit.retryAfter) }
    return new Response(null, { status: 429, headers })
  }
  const { submissionId, credit, reason, after } = body.value
  const found = await findSubmission(person, submissionId)
  if (found === null) return new Response(null, { status: 404 })
  const { role, studentId, archived } = found
  const work = { kind: 'work', role, studentId, archived } as const
  if (!can(person, 'grading.override', work)) return new Response(null, { status: 404 })
  const judgement = { credit, reason, now: new Date(), after }
  const grading = await overrideGrading(person, submissionId, judgement)
  if (grading === null) return new Response(null, { status: 409 })
  return Response.json({ number: grading.number }, { headers: { 'cache-control': 'no-store' } })
}
