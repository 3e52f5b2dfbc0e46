import { type Action, can } from '@/lib/auth/can'
import { findRole } from '@/lib/db/courses'
import type { Person } from '@/lib/db/person'

/** Whether somebody may do something in a course. */
export async function mayInCourse(
  person: Person,
  courseId: string,
  action: Action,
): Promise<boolean> {
  const found = await findRole(person, courseId)
  return found !== null && can(person, action, { kind: 'course', ...found })
}
