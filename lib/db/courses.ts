import { assignmentColumns, toAssignmentRow } from './assignmentColumns'
import type { AssignmentRow } from './assignments'
import { database } from './client'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { members, type Role } from './roles'
import { assignmentSeenBy, courseOf, roleOf } from './seen'
import { type Titles, titles } from './titles'

/** A course as a member sees it in the list. */
export interface CourseRow {
  readonly id: string
  readonly name: Titles
  readonly term: string
  /** IANA zone its dates are shown in. */
  readonly zone: string
  readonly role: Role
  /** Since when nothing in it may be changed; null while it may. */
  readonly archivedAt: Date | null
  /** Students who are in it now. */
  readonly students: number
  readonly assignments: readonly AssignmentRow[]
}

/** The courses `who` belongs to, newest first, with their published assignments (for staff all). */
export async function listCourses(who: Person, now: Date): Promise<readonly CourseRow[]> {
  const rows = await database().course.findMany({
    where: courseOf(who, members),
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: courseColumns(who),
  })
  return rows.flatMap((row) => toCourseRow(row, now))
}

/** One course with its assignments; null when `who` does not belong to it. */
export async function findCourse(
  who: Person,
  courseId: string,
  now: Date,
): Promise<CourseRow | null> {
  const row = await database().course.findFirst({
    where: { AND: [{ id: courseId }, courseOf(who, members)] },
    select: courseColumns(who),
  })
  return (row && toCourseRow(row, now)[0]) ?? null
}

/** What `who` is in the course of an item; null for a stranger to it, and for an unknown item. */
export async function roleAtItem(who: Person, itemId: string): Promise<Role | null> {
  const enrolment = await database().enrolment.findFirst({
    where: {
      userId: who.id,
      endedAt: null,
      course: { assignments: { some: { items: { some: { id: itemId } } } } },
    },
    select: { role: true },
  })
  return enrolment?.role ?? null
}

/** What `who` is in a course, and whether it is archived; null for a stranger to it. */
export async function findRole(
  who: Person,
  courseId: string,
): Promise<{ readonly role: Role; readonly archived: boolean } | null> {
  const enrolment = await database().enrolment.findFirst({
    where: { userId: who.id, courseId, endedAt: null },
    select: { role: true, course: { select: { archivedAt: true } } },
  })
  return enrolment && { role: enrolment.role, archived: enrolment.course.archivedAt !== null }
}

function courseColumns(who: Person) {
  return {
    id: true,
    name: true,
    nameEn: true,
    term: true,
    zone: true,
    archivedAt: true,
    enrolments: roleOf(who),
    assignments: {
      where: assignmentSeenBy(who),
      orderBy: [{ due: 'asc' }, { id: 'asc' }],
      select: assignmentColumns(who),
    },
    _count: { select: { enrolments: { where: { role: 'student', endedAt: null } } } },
  } satisfies Prisma.CourseSelect
}

type Columns = Prisma.CourseGetPayload<{ select: ReturnType<typeof courseColumns> }>

function toCourseRow(row: Columns, now: Date): CourseRow[] {
  const role = row.enrolments[0]?.role
  if (role === undefined) return []
  return [
    {
      id: row.id,
      name: titles(row.name, row.nameEn),
      term: row.term,
      zone: row.zone,
      role,
      archivedAt: row.archivedAt,
      students: row._count.enrolments,
      assignments: row.assignments
        .map((one) => toAssignmentRow(one, role, now))
        .toSorted(
          (a, b) => Number(a.archived) - Number(b.archived) || a.due.getTime() - b.due.getTime(),
        ),
    },
  ]
}
