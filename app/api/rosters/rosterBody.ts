import { z } from 'zod'
import { notFound, type Reply } from '@/app/api/handle'
import { mayInCourse } from '@/app/api/mayInCourse'
import type { Person } from '@/lib/db/person'
import { members, type Role } from '@/lib/db/roles'
import { decodeSheet } from '@/lib/gradebook/decodeSheet'
import { readPerson } from '@/lib/gradebook/readPerson'
import { type RosterRow, readRoster } from '@/lib/gradebook/readRoster'

/** The most a roster's request may hold, in bytes: a file of 2 MB as base64. */
export const rosterBytes = 3 * 1024 * 1024

const cell = z.string().max(1000)

/** A roster as a page sends it: a file's bytes, a table as pasted, or one person as typed, in any role. */
export const rosterSchema = z.union([
  z.strictObject({ kind: z.literal('file'), bytes: z.base64() }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({
    kind: z.literal('person'),
    name: cell,
    studentNumber: cell,
    email: cell,
    /** The name of a section; empty for none. */
    section: cell,
    role: z.enum(members),
  }),
])

/** Who a roster brings, and as what. */
interface RosterRead {
  readonly rows: readonly RosterRow[]
  readonly role: Role
}

/** The rows of a roster that its sender may import, or the reply that says why there are none. */
export async function readRosterBody(
  who: Person,
  courseId: string,
  roster: z.infer<typeof rosterSchema>,
): Promise<RosterRead | { readonly reply: Reply }> {
  const role = roster.kind === 'person' ? roster.role : 'student'
  const action = role === 'student' ? 'people.edit' : 'roles.edit'
  if (!(await mayInCourse(who, courseId, action))) return { reply: notFound }
  if (roster.kind === 'person') return { rows: [readPerson(roster)], role }
  const sheet =
    roster.kind === 'text'
      ? ({ kind: 'text', text: roster.text } as const)
      : decodeSheet(Buffer.from(roster.bytes, 'base64'))
  const read = sheet.kind === 'fault' ? { kind: sheet.fault } : readRoster(sheet.text)
  return read.kind === 'rows'
    ? { rows: read.rows, role }
    : { reply: { status: 422, body: { faults: [read] } } }
}
