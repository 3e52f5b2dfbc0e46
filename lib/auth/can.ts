import type { Person } from '@/lib/db/person'
import type { Role } from '@/lib/db/roles'

/** What somebody wants to do. */
export type Action =
  | 'course.create'
  | 'course.read'
  | 'assignment.read'
  | 'assignment.answer'
  | 'submission.read'
  | 'submission.trace'
  | 'grading.override'
  | 'gradebook.read'
  | 'gradebook.export'

/**
 * What it is done to, with the relation of the person to it: their role in its course (null for none), and
 * whose work it is. `lib/db` gives both with the thing it finds.
 */
export type Thing =
  | { readonly kind: 'site' }
  | { readonly kind: 'course'; readonly role: Role | null }
  | { readonly kind: 'work'; readonly role: Role | null; readonly studentId: string }

/** Whether `person` may do `action` to `thing`. Nobody signed in may do nothing. */
export declare function can(person: Person | null, action: Action, thing: Thing): boolean
