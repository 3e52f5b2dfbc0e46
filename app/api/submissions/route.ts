import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { answerShape, pageShape } from '@/app/api/answerSchema'
import { attemptsTaken, leftOf } from '@/app/attempts'
import { gradeLeft } from '@/app/gradeLeft'
import { gradeStored, versionOf } from '@/app/grader'
import { judgedAnswer } from '@/app/judgedAnswer'
import type { SubmissionReply } from '@/app/ui/answer/reply'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { submissionLimit } from '@/lib/auth/limits'
import { bodyStatus, readBody } from '@/lib/auth/readBody'
import { sameOrigin } from '@/lib/auth/sameOrigin'
import { clock } from '@/lib/db/clock'
import { roleAtItem } from '@/lib/db/courses'
import { appendVerdict } from '@/lib/db/gradings'
import type { Person } from '@/lib/db/person'
import { type NewSubmission, type Receipt, recordSubmission } from '@/lib/db/recordSubmission'
import { countAttempts, listSubmissions, type Submission } from '@/lib/db/submissions'
import { tellsOutcome } from '@/lib/gradebook/tellings'

const submissionSchema = z.strictObject({
  ...answerShape,
  ...pageShape,
  idempotencyKey: z.uuid(),
  /** The version of the question that the page shows; pages from before this was asked do not say. */
  versionId: z.string().max(100).optional(),
})

/**
 * Takes an answer: stored first, then graded, then told as far as the policy goes. A repeated key gets the answer it
 * got before. What could not be stored is never acknowledged.
 */
export async function POST(request: Request): Promise<Response> {
  const began = performance.now()
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
  const { personId, ...written } = body.value
  if (personId !== undefined && personId !== person.id) {
    return reply(409, { kind: 'refused', refusal: 'other-account' })
  }
  const answer = { ...written, now: await clock(new Date()) }
  const role = await roleAtItem(person, answer.itemId)
  if (!can(person, 'assignment.answer', { kind: 'course', role })) {
    return new Response(null, { status: 404 })
  }
  const receipt = await take(person, answer)
  if (receipt === null) return new Response(null, { status: 404 })
  if (receipt.kind === 'refused') return reply(409, { kind: 'refused', refusal: receipt.refusal })
  const { attempts } = receipt.terms
  const submission = await graded(receipt)
  const counted = await countedAttempts(person, receipt, submission)
  const at = { counted, isPastDue: answer.now > receipt.terms.due }
  const judged = judgedAnswer(submission, receipt.terms, at)
  if (judged === null) return reply(409, { kind: 'refused', refusal: 'pending' })
  const { feedback } = receipt.terms.policy
  const taken = tellsOutcome(feedback, at)
    ? counted
    : attemptsTaken(await listSubmissions(person, answer.itemId, answer.partId), feedback, at)
  if (judged.kind === 'received') await wholeStep(began)
  return reply(200, { kind: 'judged', judged, attemptsLeft: leftOf(attempts, taken) })
}

/** Milliseconds. A verdict takes tens of them, and how many tells a right answer from a wrong one. */
const STEP = 500

/** Waits until a whole number of steps has gone by, so that the time of a reply does not tell an outcome that the reply does not. */
async function wholeStep(began: number): Promise<void> {
  const gone = performance.now() - began
  await setTimeout(STEP * Math.ceil(gone / STEP) - gone)
}

type Taken = Exclude<Receipt, { kind: 'refused' }>

/** Stores the answer. One that waits for its predecessor's grading is tried again once that is made: a crash may have cut it off. */
async function take(person: Person, answer: NewSubmission): Promise<Receipt | null> {
  const receipt = await recordSubmission(person, answer)
  if (receipt?.kind !== 'refused' || receipt.refusal !== 'pending') return receipt
  await gradeLeft({ studentId: person.id, itemId: answer.itemId })
  return recordSubmission(person, answer)
}

/** Attempts that the part has cost so far, this answer's among them. */
async function countedAttempts(
  person: Person,
  receipt: Taken,
  { itemId, partId, gradings }: Submission,
): Promise<number> {
  return receipt.kind === 'accepted'
    ? receipt.countedBefore + (gradings.at(-1)?.counted === true ? 1 : 0)
    : countAttempts(person, itemId, partId)
}

/** The submission with its grading, made now unless a replay finds it there. */
async function graded({ submission }: Taken): Promise<Submission> {
  if (submission.gradings.length > 0) return submission
  const verdict = await gradeStored(submission, await versionOf(submission.versionId))
  const grading = await appendVerdict(submission, verdict, await clock(new Date()))
  return { ...submission, gradings: [grading] }
}

function reply(status: 200 | 409, body: SubmissionReply): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
