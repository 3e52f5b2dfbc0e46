import { z } from 'zod'
import { groupAnswers } from '@/app/answerGroups'
import { handle, notFound } from '@/app/api/handle'
import { REASON_LIMIT } from '@/app/teach/submissions/[submissionId]/saveMark'
import { can } from '@/lib/auth/can'
import { markLimit } from '@/lib/auth/limits'
import { roleAtItem } from '@/lib/db/courses'
import { actOnGroup } from '@/lib/db/groupActs'
import { readPartAnswers } from '@/lib/db/partAnswers'
import { full } from '@/lib/gradebook/policy'

const text = z.string().trim().min(1).max(REASON_LIMIT)

const actSchema = z
  .strictObject({
    itemId: z.uuid(),
    partId: z.string().max(100),
    group: z.string(),
    /** How many answers the page showed in it. */
    answers: z.int().min(1),
    mark: z.strictObject({ credit: z.int().min(0).max(full), reason: text }).nullable(),
    comment: text.nullable(),
  })
  .refine(({ mark, comment }) => mark !== null || comment !== null)

/** Marks or comments a whole group of answers. 409 when the group is no longer as the page showed it. */
export async function POST(request: Request): Promise<Response> {
  return handle(
    request,
    actSchema,
    async (person, { group, answers, ...act }, now) => {
      const { itemId, partId } = act
      const role = await roleAtItem(person, itemId)
      if (!can(person, 'group.mark', { kind: 'course', role })) return notFound
      const groups = await groupAnswers(partId, await readPartAnswers(person, itemId, partId))
      const found = groups.find(({ key }) => key === group)
      if (found === undefined || found.answers.length !== answers) return { status: 409 }
      const submissionIds = found.answers.map(({ submissionId }) => submissionId)
      const done = await actOnGroup(person, { ...act, canonical: group, submissionIds }, now)
      return done === null ? notFound : { status: 200, body: done }
    },
    markLimit,
  )
}
