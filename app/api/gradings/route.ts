import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { questionOf, versionOf } from '@/app/grader'
import { REASON_LIMIT } from '@/app/teach/submissions/[submissionId]/saveMark'
import { rubricCredit } from '@/app/ui/rubricCredit'
import { can } from '@/lib/auth/can'
import { markLimit } from '@/lib/auth/limits'
import { clock } from '@/lib/db/clock'
import { overrideGrading } from '@/lib/db/gradings'
import { type FoundSubmission, findSubmission } from '@/lib/db/submissions'
import { seedOf } from '@/lib/db/variants'
import { full } from '@/lib/gradebook/policy'
import { rubricOf } from '@/lib/question/rubricOf'

const changeSchema = z.strictObject({
  submissionId: z.uuid(),
  credit: z.int().min(0).max(full).nullable(),
  reason: z.string().trim().max(REASON_LIMIT),
  after: z.int().min(0),
  rubric: z.array(z.string().max(200)).max(20).nullable().default(null),
})

/**
 * Changes a mark: a grading by a person over whatever stands, by its credit with a reason, or (`credit` null) by the lines of the
 * part's rubric. 409 when another judgement has come since the page was read; a double click sends the same `after` twice, so the
 * second finds one there.
 */
export function POST(request: Request): Promise<Response> {
  return handle(
    request,
    changeSchema,
    async (person, { submissionId, reason, after, ...change }, now) => {
      const found = await findSubmission(person, submissionId)
      if (found === null) return notFound
      const { role, studentId, archived } = found
      const work = { kind: 'work', role, studentId, archived } as const
      if (!can(person, 'grading.override', work)) return notFound
      const mark = await markOf(found, { ...change, reason }, now)
      if (mark === null) return { status: 400 }
      const judgement = { ...mark, reason, now: await clock(now), after }
      const grading = await overrideGrading(person, submissionId, judgement)
      return grading === null ? { status: 409 } : { status: 200, body: { number: grading.number } }
    },
    markLimit,
  )
}

/** The credit that was given, or that the rubric's lines make; null where the lines are not the part's, or no reason is given. */
async function markOf(
  { versionId, studentId, itemId, partId }: FoundSubmission,
  change: {
    readonly credit: number | null
    readonly rubric: readonly string[] | null
    reason: string
  },
  now: Date,
): Promise<{ readonly credit: number; readonly rubric?: readonly string[] } | null> {
  const { credit, rubric, reason } = change
  if (rubric === null) return credit === null || reason === '' ? null : { credit }
  if (credit !== null) return null
  const seed = await seedOf({ studentId, itemId }, now)
  const question = questionOf(await versionOf(versionId), seed)
  const lines = rubricOf(question.parts.find(({ id }) => id === partId))
  const ticked = lines?.filter(({ id }) => rubric.includes(id)).map(({ id }) => id)
  if (lines === null || ticked?.length !== rubric.length) return null
  return { credit: rubricCredit(lines, ticked), rubric: ticked }
}
