import { v7 as uuid } from 'uuid'
import { dateIn, daysBetween, shiftDays } from '@/lib/gradebook/shiftDays'
import { auditCourse } from './changeCourse'
import { database } from './client'
import type { CourseAbout } from './courseEdits'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { editors } from './roles'
import { courseOf } from './seen'

/** A new run of a course. */
export interface CourseCopy {
  readonly courseId: string
  readonly about: Pick<CourseAbout, 'name' | 'nameEn' | 'term'>
  /** The day on which the first assignment opens, in the course's zone, as `2026-09-07`. */
  readonly start: string
  readonly now: Date
}

/**
 * Copies a course to a new term: its assignments with their questions, policies and dates, moved by as many days as the
 * first one, to the same times on the course's clocks; nobody's membership and nobody's work. Nothing of it is published.
 * The id of the new course, which `who` owns; null unless they may make courses and may change the one copied.
 */
export async function copyCourse(who: Person, copy: CourseCopy): Promise<string | null> {
  const { courseId, about, start, now } = copy
  const source = await database().course.findFirst({
    where: { AND: [{ id: courseId }, courseOf(who, editors)] },
    select: {
      zone: true,
      assignments: {
        where: { archivedAt: null },
        orderBy: { opens: 'asc' },
        include: { items: { orderBy: { order: 'asc' } } },
      },
      enrolments: {
        where: { userId: who.id, user: { mayCreateCourses: true } },
        select: { id: true },
      },
    },
  })
  if (source === null || source.enrolments.length === 0) return null
  const { zone, assignments } = source
  const first = assignments[0]?.opens
  const days = first === undefined ? 0 : daysBetween(dateIn(first, zone), start)
  const shift = (instant: Date) => shiftDays(instant, days, zone)
  const id = uuid()
  const copied = assignments.map(({ items, opens, due, lateUntil, ...rest }) => ({
    ...rest,
    id: uuid(),
    courseId: id,
    opens: shift(opens),
    due: shift(due),
    lateUntil: lateUntil && shift(lateUntil),
    publishedAt: null,
    createdAt: now,
    items,
  }))
  await inTurn(() =>
    database().$transaction(async (transaction) => {
      await transaction.course.create({ data: { id, ...about, zone, createdAt: now } })
      await transaction.enrolment.create({
        data: { id: uuid(), courseId: id, userId: who.id, role: 'owner', createdAt: now },
      })
      await transaction.assignment.createMany({
        data: copied.map(({ items: _, ...assignment }) => assignment),
      })
      await transaction.item.createMany({
        data: copied.flatMap((assignment) =>
          assignment.items.map((item) => ({ ...item, id: uuid(), assignmentId: assignment.id })),
        ),
      })
      await auditCourse(transaction, {
        action: 'course.copy',
        courseId: id,
        subjectId: id,
        by: who,
        at: now,
        before: { courseId },
        after: { ...about, zone, start, assignments: copied.length },
      })
    }),
  )
  return id
}
