import type { Prisma } from './generated/client'
import type { Person } from './person'
import { type Role, staff } from './roles'

/** Courses in which `who` is one of `roles` now: to read them. A membership that has ended counts no more. */
export function courseOf(who: Person, roles: readonly Role[]): Prisma.CourseWhereInput {
  return { enrolments: { some: { userId: who.id, role: { in: [...roles] }, endedAt: null } } }
}

/** The same without the archived ones: to change something in them. */
export function liveCourseOf(who: Person, roles: readonly Role[]): Prisma.CourseWhereInput {
  return { archivedAt: null, ...courseOf(who, roles) }
}

/** Assignments `who` sees: all of the courses they are staff of; of those they study, the published ones that are not put away. */
export function assignmentSeenBy(who: Person): Prisma.AssignmentWhereInput {
  return {
    OR: [{ course: courseOf(who, staff) }, assignmentTakenBy(who)],
  }
}

/** Items whose question `who` may read: a student's only once the assignment has opened. */
export function itemSeenBy(who: Person, now: Date): Prisma.ItemWhereInput {
  return {
    OR: [
      { assignment: { course: courseOf(who, staff) } },
      { assignment: { ...assignmentTakenBy(who), opens: { lte: now } } },
    ],
  }
}

/** Items `who` may answer as a student of the course, once open and until the course is archived. */
export function itemAnsweredBy(who: Person, now: Date): Prisma.ItemWhereInput {
  return {
    assignment: {
      ...assignmentTakenBy(who),
      opens: { lte: now },
      course: liveCourseOf(who, ['student']),
    },
  }
}

/** Assignments `who` takes as a student, open or not, archived or not. */
export function assignmentTakenBy(who: Person): Prisma.AssignmentWhereInput {
  return { publishedAt: { not: null }, archivedAt: null, course: courseOf(who, ['student']) }
}

/** The columns that tell what `who` is in a course. */
export function roleOf(who: Person) {
  return { where: { userId: who.id, endedAt: null }, select: { role: true } } as const
}
