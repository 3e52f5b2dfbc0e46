import { v7 as uuid } from 'uuid'
import { auditCourse, changeCourse } from './changeCourse'
import { database } from './client'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { editors, type Role, staff } from './roles'
import { courseOf, roleOf } from './seen'

/** What is said of a course: its name in one language or two, its term, and the IANA zone of its dates. */
export interface CourseAbout {
  readonly name: string
  readonly nameEn: string | null
  readonly term: string
  readonly zone: string
}

/** A course as its settings show it. */
export interface CourseSettings extends CourseAbout {
  readonly id: string
  readonly role: Role
  readonly archivedAt: Date | null
  /** Assignments that a copy would have, and when the first of them opens. */
  readonly assignments: number
  readonly firstOpens: Date | null
}

/** Makes a course with `who` as its owner; its id, or null when they may not make any. */
export async function createCourse(
  who: Person,
  about: CourseAbout,
  now: Date,
): Promise<string | null> {
  return inTurn(() =>
    database().$transaction(async (transaction) => {
      const id = uuid()
      await transaction.course.create({ data: { id, ...about, createdAt: now } })
      const maker = await transaction.user.findFirst({
        where: { id: who.id, mayCreateCourses: true },
        select: { id: true },
      })
      if (maker === null) {
        await transaction.course.delete({ where: { id } })
        return null
      }
      await transaction.enrolment.create({
        data: { id: uuid(), courseId: id, userId: who.id, role: 'owner', createdAt: now },
      })
      await auditCourse(transaction, {
        action: 'course.create',
        courseId: id,
        subjectId: id,
        by: who,
        at: now,
        before: null,
        after: { ...about },
      })
      return id
    }),
  )
}

/** What the settings of a course show; null unless `who` is staff of it. */
export async function findCourseSettings(
  who: Person,
  courseId: string,
): Promise<CourseSettings | null> {
  const row = await database().course.findFirst({
    where: { AND: [{ id: courseId }, courseOf(who, staff)] },
    select: {
      id: true,
      name: true,
      nameEn: true,
      term: true,
      zone: true,
      archivedAt: true,
      enrolments: roleOf(who),
      assignments: {
        where: { archivedAt: null },
        orderBy: { opens: 'asc' },
        select: { opens: true },
      },
    },
  })
  if (row === null) return null
  const { enrolments, assignments, ...about } = row
  const role = enrolments[0]?.role
  if (role === undefined) return null
  const firstOpens = assignments[0]?.opens ?? null
  return { ...about, role, assignments: assignments.length, firstOpens }
}

/**
 * Changes what is said of a course; `changed` when it is no longer as `was`, null when it is not theirs to change. A new
 * zone moves no instant: dates are shown by other clocks.
 */
export async function editCourse(
  who: Person,
  edit: {
    readonly courseId: string
    readonly was: CourseAbout
    readonly about: CourseAbout
    readonly now: Date
  },
): Promise<'done' | 'changed' | null> {
  const { courseId, was, about, now } = edit
  return changeCourse(who, courseId, editors, async (transaction) => {
    const { count } = await transaction.course.updateMany({
      where: { id: courseId, ...was },
      data: about,
    })
    if (count === 0) return 'changed'
    await auditCourse(transaction, {
      action: 'course.edit',
      courseId,
      subjectId: courseId,
      by: who,
      at: now,
      before: { ...was },
      after: { ...about },
    })
    return 'done'
  })
}

/**
 * Archives a course, so that nothing in it can be handed in or changed, or brings it back; `changed` when it already is
 * so, null unless `who` owns it.
 */
export async function archiveCourse(
  who: Person,
  edit: { readonly courseId: string; readonly archived: boolean; readonly now: Date },
): Promise<'done' | 'changed' | null> {
  const { courseId, archived, now } = edit
  return inTurn(() =>
    database().$transaction(async (transaction) => {
      const owned = { AND: [{ id: courseId }, courseOf(who, ['owner'])] }
      const { count } = await transaction.course.updateMany({
        where: { ...owned, archivedAt: archived ? null : { not: null } },
        data: { archivedAt: archived ? now : null },
      })
      if (count === 0) {
        return (await transaction.course.count({ where: owned })) > 0 ? 'changed' : null
      }
      await auditCourse(transaction, {
        action: 'course.archive',
        courseId,
        subjectId: courseId,
        by: who,
        at: now,
        before: { archived: !archived },
        after: { archived },
      })
      return 'done'
    }),
  )
}
