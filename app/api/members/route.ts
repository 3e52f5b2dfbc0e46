import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { replyTo } from '@/app/api/replyTo'
import { changeRole, endMembership, moveMember } from '@/lib/db/members'
import { members } from '@/lib/db/roles'

const place = { courseId: z.uuid(), userId: z.uuid() }
const role = z.enum(members)
const schema = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('move'),
    ...place,
    was: z.uuid().nullable(),
    sectionId: z.uuid().nullable(),
  }),
  z.strictObject({ act: z.literal('role'), ...place, was: role, role }),
  z.strictObject({ act: z.literal('end'), ...place, ended: z.boolean() }),
])

/** Moves somebody to another section, gives them another role, ends their membership or brings it back. */
export function POST(request: Request): Promise<Response> {
  return handle<z.infer<typeof schema>>(request, schema, async (person, change, now) => {
    const action = change.act === 'role' ? 'roles.edit' : 'people.edit'
    if (!(await mayInCourse(person, change.courseId, action))) return notFound
    switch (change.act) {
      case 'move':
        return replyTo(await moveMember(person, { ...change, now }))
      case 'role':
        return replyTo(await changeRole(person, { ...change, now }))
      case 'end':
        return replyTo(await endMembership(person, { ...change, now }))
    }
  })
}
