import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { answerShape } from '@/app/api/answerSchema'
import { handle, notFound } from '@/app/api/handle'
import { attemptsTaken, leftOf, toldAt } from '@/app/attempts'
import { PREVIEW_SEED, preparedWith, versionOf } from '@/app/grader'
import { judgedAnswer } from '@/app/judgedAnswer'
import type { SubmissionReply } from '@/app/ui/answer/reply'
import { can } from '@/lib/auth/can'
import { submissionLimit } from '@/lib/auth/limits'
import { findItem } from '@/lib/db/assignments'
import { judgedTrial } from '@/lib/db/judgedTrial'
import { countedBefore, mostSupposed, supposedTimes } from '@/lib/gradebook/supposed'
import { tellsOutcome } from '@/lib/gradebook/tellings'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'

const schema = z.strictObject({
  ...answerShape,
  /** Which attempt it is supposed to be, and when. */
  attempt: z.int().min(1).max(mostSupposed),
  time: z.enum(supposedTimes),
})

/**
 * Judges an answer that staff try in a preview, and tells of it what a student would be told whose attempts before were all
 * wrong. Nothing is stored.
 */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { itemId, partId, attempt, time, ...answer }, now) => {
      const found = await findItem(person, itemId, now)
      if (found === null) return notFound
      const { assignment, item } = found
      const thing = { kind: 'course', role: assignment.role } as const
      if (!can(person, 'course.preview', thing)) return notFound
      const version = await versionOf(item.question.versionId)
      const prepared = await preparedWith(version, partId, PREVIEW_SEED)
      if (prepared === null) return notFound
      const { format, fields, text } = answer
      const verdict = gradeAnswer(prepared, { answer: fields ?? text, format })
      const place = { studentId: person.id, itemId, partId, versionId: version.id }
      const { due, policy } = assignment
      const about = { number: attempt, due, late: time === 'late', now }
      const trial = judgedTrial({ id: uuid(), ...place, ...answer }, verdict, about)
      const allowed = item.parts.find(({ id }) => id === partId)?.attempts ?? null
      const before = countedBefore({ attempt, time }, allowed)
      const { counted } = toldAt([trial], due)
      const at = { counted: before + counted, isPastDue: time !== 'open' }
      const judged = judgedAnswer(trial, assignment, at)
      if (judged === null) return notFound
      const isTold = tellsOutcome(policy.feedback, at)
      const taken = isTold ? at.counted : before + attemptsTaken([trial], policy.feedback, at)
      const attemptsLeft = leftOf(allowed, taken)
      const body: SubmissionReply = { kind: 'judged', judged, attemptsLeft }
      return { status: 200, body }
    },
    submissionLimit,
  )
}
