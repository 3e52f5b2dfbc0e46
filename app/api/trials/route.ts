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
import { gradeAnswer } from '@/lib/grading/gradeAnswer'

const schema = z.strictObject(answerShape)

/** Judges an answer that staff try in a preview, and tells of it what a student is told at a first attempt. Nothing is stored. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { itemId, partId, ...answer }, now) => {
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
      const trial = judgedTrial({ id: uuid(), ...place, ...answer }, verdict, assignment.due, now)
      const at = toldAt([trial], assignment.due)
      const judged = judgedAnswer(trial, assignment, at)
      if (judged === null) return notFound
      const allowed = item.parts.find(({ id }) => id === partId)?.attempts ?? null
      const taken = attemptsTaken([trial], assignment.policy.feedback, at)
      const attemptsLeft = leftOf(allowed, taken)
      const body: SubmissionReply = { kind: 'judged', judged, attemptsLeft }
      return { status: 200, body }
    },
    submissionLimit,
  )
}
