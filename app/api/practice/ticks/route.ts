import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { preparedWith, versionOf } from '@/app/grader'
import { can } from '@/lib/auth/can'
import { tickLimit } from '@/lib/auth/limits'
import { clock } from '@/lib/db/clock'
import { findPractice } from '@/lib/db/practice'
import { tickLines } from '@/lib/grading/tickLines'
import { practiceSeed } from '@/lib/question/practiceRound'
import { practiceTicksShape } from '../practiceSchema'

const schema = z.strictObject(practiceTicksShape)

/** Tells of each line of a derivation in practice whether it is equal to the one above. 404 where the question may not be practised. */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    schema,
    async (person, { questionId, partId, round, text, format, case: label }, own) => {
      const thing = { kind: 'work', role: null, studentId: person.id } as const
      if (!can(person, 'practice.use', thing)) return notFound
      const found = await findPractice(person, questionId, await clock(own))
      if (found?.kind !== 'open') return notFound
      const seed = practiceSeed({ studentId: person.id, questionId }, round)
      const version = await versionOf(found.question.versionId)
      const prepared = await preparedWith(version, partId, seed)
      if (prepared?.kind !== 'formula') return notFound
      const only = prepared.part.cases.findIndex((one) => one.label === label)
      const ticks = tickLines(prepared, text, format, only < 0 ? null : only)
      return { status: 200, body: { ticks } }
    },
    tickLimit,
  )
}
