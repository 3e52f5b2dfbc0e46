import type { Role as StoredRole } from './generated/enums'

/** What somebody is in a course. */
export type Role = StoredRole

/** Who sees a course's work: everyone but its students. */
export const staff: readonly Role[] = ['owner', 'instructor', 'assistant', 'observer']

/** Who may change a mark. */
export const markers: readonly Role[] = ['owner', 'instructor', 'assistant']

/** Who may change what a course asks and who is in it. */
export const editors: readonly Role[] = ['owner', 'instructor']

/** Everyone in a course. */
export const members: readonly Role[] = [...staff, 'student']
