import { z } from 'zod'
import { handle, notFound } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import { replyTo } from '@/app/api/replyTo'
import { createSection, removeSection, renameSection } from '@/lib/db/sections'
import { clean } from '@/lib/gradebook/readRoster'

const courseId = z.uuid()
const sectionId = z.uuid()
const name = z.string().transform(clean).pipe(z.string().min(1).max(60))
const schema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('create'), courseId, name }),
  z.strictObject({ act: z.literal('rename'), courseId, sectionId, was: z.string().max(200), name }),
  z.strictObject({ act: z.literal('remove'), courseId, sectionId }),
])

/** Makes, renames or removes a section. */
export function POST(request: Request): Promise<Response> {
  return handle<z.infer<typeof schema>>(request, schema, async (person, change, now) => {
    if (!(await mayInCourse(person, change.courseId, 'people.edit'))) return notFound
    switch (change.act) {
      case 'create':
        return replyTo(await createSection(person, { ...change, now }))
      case 'rename':
        return replyTo(await renameSection(person, { ...change, now }))
      case 'remove':
        return replyTo(await removeSection(person, { ...change, now }))
    }
  })
}
