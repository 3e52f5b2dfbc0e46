import type { AssignmentRow } from './assignments'
import type { Person } from './person'
import type { Role } from './roles'
import type { Titles } from './titles'

/** A course as a member sees it in the list. */
export interface CourseRow {
  readonly id: string
  readonly name: Titles
  readonly term: string
  /** IANA zone its dates are shown in. */
  readonly zone: string
  readonly role: Role
  /** Students enrolled. */
  readonly students: number
  readonly assignments: readonly AssignmentRow[]
}

/** The courses `who` belongs to, newest first, with their published assignments (for staff all). */
export declare function listCourses(who: Person, now: Date): Promise<readonly CourseRow[]>

/** One course with its assignments; null when `who` does not belong to it. */
export declare function findCourse(
  who: Person,
  courseId: string,
  now: Date,
): Promise<CourseRow | null>
