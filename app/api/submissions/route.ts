import { z } from 'zod'
import { answerShape } from '@/app/api/answerSchema'
import { gradeStored } from '@/app/grader'
import { judgedAnswer } from '@/app/judgedAnswer'
import type { SubmissionReply } from '@/app/ui/answer/reply'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { submissionLimit } from '@/lib/auth/limits'
import { bodyStatus, readBody } from '@/lib/auth/readBody'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import { findItem } from '@/lib/db/assignments'
import { appendGrading } from '@/lib/db/gradings'
import type { Person } from '@/lib/db/person'
import { readQuestionVersion } from '@/lib/db/questions'
import { recordSubmission } from '@/lib/db/recordSubmission'
import { listSubmissions, type Submission } from '@/lib/db/submissions'

const submissionSchema = z.strictObject({ ...answerShape, idempotencyKey: z.uuid() })

/**
 * Takes an answer: stored first, then graded, then told as far as the policy goes. A repeated key gets the answer it
 * got before. What could not be stored is never acknowledged.
 */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 401 })
  const body = await readBody(request, submissionSchema)
  if (body.kind !== 'read') return new Response(null, { status: bodyStatus(body.kind) })
  const limit = await submissionLimit(person.id)
  if (!limit.taken) {
    const headers = { 'retry-after': String(limit.retryAfter) }
    return new Response(null, { status: 429, headers })
  }
  const now = new Date()
  const found = await findItem(person, body.value.itemId, now)
  if (found === null) return new Response(null, { status: 404 })
  const course = { kind: 'course', role: found.assignment.role } as const
  if (!can(person, 'assignment.answer', course)) return new Response(null, { status: 404 })
  const receipt = await recordSubmission(person, { ...body.value, now })
  if (receipt === null) return new Response(null, { status: 404 })
  if (receipt.kind === 'refused') return reply(409, { kind: 'refused', refusal: receipt.refusal })
  const submission = await graded(person, receipt.submission)
  const judged = judgedAnswer(submission, found.assignment.policy)
  if (judged === null) return reply(409, { kind: 'refused', refusal: 'pending' })
  const after = await findItem(person, body.value.itemId, new Date())
  const part = after?.item.parts.find(({ id }) => id === submission.partId)
  return reply(200, { kind: 'judged', judged, attemptsLeft: part?.attemptsLeft ?? null })
}

/** The submission with its grading, made now unless a replay finds it there. */
async function graded(person: Person, submission: Submission): Promise<Submission> {
  if (submission.gradings.length > 0) return submission
  const version = await readQuestionVersion(person, submission.versionId, submission.receivedAt)
  if (version === null) throw new Error(`question version ${submission.versionId} is not stored`)
  const verdict = await gradeStored(submission, version)
  await appendGrading(submission.id, verdict, new Date())
  const all = await listSubmissions(person, submission.itemId, submission.partId)
  return all.find(({ id }) => id === submission.id) ?? submission
}

function reply(status: 200 | 409, body: SubmissionReply): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
