import { z } from 'zod'
import { handle, notFound, type Reply } from '@/app/api/handle'
import { preparedWith, versionOf } from '@/app/grader'
import { practicedAnswer } from '@/app/practicedAnswer'
import type { SubmissionReply } from '@/app/ui/answer/reply'
import { can } from '@/lib/auth/can'
import { submissionLimit } from '@/lib/auth/limits'
import { clock } from '@/lib/db/clock'
import { findPractice } from '@/lib/db/practice'
import { recordPractice } from '@/lib/db/practiceAttempts'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { practiceSeed } from '@/lib/question/practiceRound'
import { practiceShape } from './practiceSchema'

const schema = z.strictObject(practiceShape)

/**
 * Judges an answer tried in practice and stores it for its student alone; 409 where the page is of another account, or where the
 * question is asked for marks by now, which is decided on the server's clock.
 */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { personId, ...answer }, own) => {
      if (personId !== undefined && personId !== person.id) return refused('other-account')
      const { questionId, partId, round, text, fields, format } = answer
      const thing = { kind: 'work', role: null, studentId: person.id } as const
      if (!can(person, 'practice.use', thing)) return notFound
      const now = await clock(own)
      const found = await findPractice(person, questionId, now)
      if (found === null) return notFound
      if (found.kind === 'held') return refused('in-homework')
      const { versionId, judged } = found.question
      if (!judged.includes(partId)) return notFound
      const seed = practiceSeed({ studentId: person.id, questionId }, round)
      const prepared = await preparedWith(await versionOf(versionId), partId, seed)
      if (prepared === null) return notFound
      const verdict = gradeAnswer(prepared, { answer: fields ?? text, format })
      const stored = await recordPractice(person, { ...answer, versionId, verdict, now })
      if (stored === null) return refused('in-homework')
      const body: SubmissionReply = {
        kind: 'judged',
        judged: practicedAnswer(stored),
        attemptsLeft: null,
      }
      return { status: 200, body }
    },
    submissionLimit,
  )
}

function refused(refusal: 'in-homework' | 'other-account'): Reply {
  return { status: 409, body: { kind: 'refused', refusal } satisfies SubmissionReply }
}
