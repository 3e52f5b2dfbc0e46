import { type Act, appendAudit } from './audit'
import { busyTimeout, type Database, database } from './client'
import { inTurn } from './inTurn'
import type { Person } from './person'
import type { Role } from './roles'
import { liveCourseOf } from './seen'

/**
 * Changes something of a course in one transaction; null, and nothing done, unless `who` is one of `roles` there and it is
 * not archived. The first statement writes the course's own row as it is: from then on nobody else changes the course, so
 * what `act` reads stands still, and it may refuse by returning before its first write. `timeout` in milliseconds.
 */
export async function changeCourse<T>(
  who: Person,
  courseId: string,
  roles: readonly Role[],
  act: (transaction: Database) => Promise<T>,
  timeout = busyTimeout,
): Promise<T | null> {
  return inTurn(() =>
    database().$transaction(
      async (transaction) => {
        const { count } = await transaction.course.updateMany({
          where: { AND: [{ id: courseId }, liveCourseOf(who, roles)] },
          data: { archivedAt: null },
        })
        return count === 0 ? null : act(transaction)
      },
      { timeout },
    ),
  )
}

/** Writes down what was done to a course or to somebody's place in it (`studentId`). */
export function auditCourse(
  transaction: Database,
  act: Pick<Act, 'action' | 'courseId' | 'subjectId' | 'before' | 'after' | 'at'> & {
    readonly by: Pick<Person, 'id'>
    readonly studentId?: string
  },
): Promise<void> {
  const { by, studentId = null, ...about } = act
  return appendAudit(transaction, {
    chain: about.courseId,
    byId: by.id,
    studentId,
    itemId: null,
    ...about,
  })
}
