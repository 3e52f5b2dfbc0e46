import { type AuditedAction, auditedActions } from './audit'
import { database } from './client'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { editors } from './roles'
import { courseOf } from './seen'
import { type Titles, titles } from './titles'

/** Something somebody did in a course, as it was written down then. */
export interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly action: string
  /** Who did it; null for the program itself. */
  readonly by: string | null
  readonly student: { readonly name: string; readonly number: string | null } | null
  readonly assignment: Titles | null
  readonly subjectId: string
  /** JSON objects; null for nothing. */
  readonly before: string | null
  readonly after: string | null
}

/** Which entries are wanted. */
export interface AuditSearch {
  readonly action: AuditedAction | null
  /** Part of a name or student number, of who did it or of whom it was done to; empty for anybody. */
  readonly text: string
  readonly from: Date | null
  /** Before this instant. */
  readonly until: Date | null
}

/** Entries on a page. */
export const auditPage = 100

/** Whether a text is one of the actions. */
export function isAuditedAction(text: string): text is AuditedAction {
  return auditedActions.some((action) => action === text)
}

/**
 * The changes of a course that a search finds, the newest first, from the one after `after` on; null unless `who` may
 * edit the course. `more` says whether there are others behind.
 */
export async function searchAudit(
  who: Person,
  courseId: string,
  search: AuditSearch,
  after: string | null,
): Promise<{ readonly entries: readonly AuditEntry[]; readonly more: boolean } | null> {
  const course = await database().course.findFirst({
    where: { AND: [{ id: courseId }, courseOf(who, editors)] },
    select: { id: true },
  })
  if (course === null) return null
  const rows = await database().auditEvent.findMany({
    where: {
      courseId,
      ...(search.action !== null && { action: search.action }),
      at: { ...(search.from && { gte: search.from }), ...(search.until && { lt: search.until }) },
      AND: [await whoseName(search.text), after === null ? {} : { id: { lt: after } }],
    },
    orderBy: { id: 'desc' },
    take: auditPage + 1,
    select: {
      id: true,
      at: true,
      action: true,
      subjectId: true,
      studentId: true,
      before: true,
      after: true,
      by: { select: { name: true } },
      item: { select: { assignment: { select: { title: true, titleEn: true } } } },
    },
  })
  const shown = rows.slice(0, auditPage)
  const students = await database().user.findMany({
    where: { id: { in: shown.flatMap(({ studentId }) => studentId ?? []) } },
    select: { id: true, name: true, studentNumber: true },
  })
  const byId = new Map(students.map((student) => [student.id, student]))
  return {
    more: rows.length > auditPage,
    entries: shown.map(({ by, item, studentId, ...row }) => {
      const student = byId.get(studentId ?? '')
      return {
        ...row,
        by: by?.name ?? null,
        student:
          student === undefined ? null : { name: student.name, number: student.studentNumber },
        assignment: item && titles(item.assignment.title, item.assignment.titleEn),
      }
    }),
  }
}

/** Events by or about people of whom a text is part of the name or number, and rosters that name them. */
async function whoseName(text: string): Promise<Prisma.AuditEventWhereInput> {
  if (text === '') return {}
  const people = await database().user.findMany({
    where: { OR: [{ name: { contains: text } }, { studentNumber: { contains: text } }] },
    select: { id: true },
  })
  const ids = people.map(({ id }) => id)
  const roster = { action: 'roster.import', after: { contains: text } }
  return { OR: [{ byId: { in: ids } }, { studentId: { in: ids } }, roster] }
}
