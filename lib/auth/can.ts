import type { Person } from '@/lib/db/person'
import { editors, markers, members, type Role, staff } from '@/lib/db/roles'

/**
 * What it is done to, with the relation of the person to it: their role in its course (null for none), and
 * whose work it is. `lib/db` gives both with the thing it finds. In an `archived` course things are read, not changed.
 */
export type Thing =
  | { readonly kind: 'site' }
  /** Somebody's own account, by its id. */
  | { readonly kind: 'account'; readonly id: string }
  | { readonly kind: 'course'; readonly role: Role | null; readonly archived?: boolean }
  | {
      readonly kind: 'work'
      readonly role: Role | null
      readonly studentId: string
      readonly archived?: boolean
    }

/**
 * Who may: those who may make courses, whose account it is, those with one of the roles, or the student whose work it is and
 * those with one of the roles.
 */
type Rule =
  | { readonly kind: 'site' }
  | { readonly kind: 'account' }
  | { readonly kind: 'course'; readonly roles: readonly Role[] }
  | { readonly kind: 'work'; readonly roles: readonly Role[]; readonly own: boolean }

/** Every action and who may do it. */
export const rules = {
  'course.create': { kind: 'site' },
  'account.edit': { kind: 'account' },
  'course.read': { kind: 'course', roles: members },
  'assignment.read': { kind: 'course', roles: members },
  'assignment.answer': { kind: 'course', roles: ['student'] },
  'course.preview': { kind: 'course', roles: staff },
  'course.edit': { kind: 'course', roles: editors },
  'course.copy': { kind: 'course', roles: editors },
  'course.archive': { kind: 'course', roles: ['owner'] },
  'people.read': { kind: 'course', roles: staff },
  'people.edit': { kind: 'course', roles: editors },
  'roles.edit': { kind: 'course', roles: ['owner'] },
  'assignment.edit': { kind: 'course', roles: editors },
  'extension.edit': { kind: 'course', roles: editors },
  'gradebook.read': { kind: 'course', roles: staff },
  'gradebook.export': { kind: 'course', roles: markers },
  'record.export': { kind: 'course', roles: editors },
  'queue.read': { kind: 'course', roles: staff },
  'group.read': { kind: 'course', roles: staff },
  'group.mark': { kind: 'course', roles: markers },
  'regrade.read': { kind: 'course', roles: staff },
  'regrade.run': { kind: 'course', roles: editors },
  'analysis.read': { kind: 'course', roles: staff },
  'audit.read': { kind: 'course', roles: editors },
  'submission.read': { kind: 'work', roles: staff, own: true },
  'submission.trace': { kind: 'work', roles: staff, own: false },
  'grading.override': { kind: 'work', roles: markers, own: false },
  'comment.write': { kind: 'work', roles: markers, own: false },
  'look.ask': { kind: 'work', roles: [], own: true },
  'practice.use': { kind: 'work', roles: [], own: true },
} as const satisfies Readonly<Record<string, Rule>>

/** What somebody wants to do. */
export type Action = keyof typeof rules

/** What may still be done in an archived course. */
const inArchive: ReadonlySet<Action> = new Set([
  'course.read',
  'assignment.read',
  'course.preview',
  'course.copy',
  'course.archive',
  'people.read',
  'gradebook.read',
  'gradebook.export',
  'queue.read',
  'group.read',
  'regrade.read',
  'analysis.read',
  'audit.read',
  'submission.read',
  'submission.trace',
])

/**
 * Whether `person` may do `action` to `thing`; nobody signed in may do nothing, and no action fits a thing of another
 * kind.
 */
export function can(person: Person | null, action: Action, thing: Thing): boolean {
  if (person === null) return false
  const isArchived = 'archived' in thing && thing.archived === true
  if (isArchived && !inArchive.has(action)) return false
  const rule: Rule = rules[action]
  switch (rule.kind) {
    case 'site':
      return thing.kind === 'site' && person.mayCreateCourses
    case 'account':
      return thing.kind === 'account' && thing.id === person.id
    case 'course':
      return thing.kind === 'course' && thing.role !== null && rule.roles.includes(thing.role)
    case 'work':
      return (
        thing.kind === 'work' &&
        ((rule.own && thing.studentId === person.id) ||
          (thing.role !== null && rule.roles.includes(thing.role)))
      )
  }
}
