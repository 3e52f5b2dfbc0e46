import { auditCourse } from './changeCourse'
import { type Database, database } from './client'
import { inTurn } from './inTurn'
import type { Person } from './person'

/** Whether `who` signs in with a password; null for nobody's account. */
export async function findOwnAccount(
  who: Person,
): Promise<{ readonly hasPassword: boolean } | null> {
  const user = await database().user.findUnique({
    where: { id: who.id },
    select: { accounts: { where: { password: { not: null } }, select: { id: true } } },
  })
  return user && { hasPassword: user.accounts.length > 0 }
}

/**
 * Gives `who` another name, and writes that down in each of their courses, whose staff know them by it; null when it is the
 * one they have.
 */
export async function rename(
  who: Person,
  name: string,
  now: Date,
): Promise<{ readonly name: string } | null> {
  const change = async (transaction: Database) => {
    const { count } = await transaction.user.updateMany({
      where: { id: who.id, name: { not: name } },
      data: { name },
    })
    if (count === 0) return null
    const courses = await transaction.enrolment.findMany({
      where: { userId: who.id, endedAt: null },
      orderBy: { courseId: 'asc' },
      select: { courseId: true },
    })
    for (const { courseId } of courses) {
      await auditCourse(transaction, {
        action: 'person.rename',
        ...{ courseId, subjectId: who.id, studentId: who.id, by: who, at: now },
        before: { name: who.name },
        after: { name },
      })
    }
    return { name }
  }
  return inTurn(() => database().$transaction(change))
}
