import type { Classroom } from '../teach/classroom'
import type { School } from './visitors'

/** Who comes from outside, or as a student: a classmate may have what the class has; `own` is the one whose thing it is. */
export type Outsider = 'stranger' | 'otherStudent' | 'otherInstructor' | 'classmate' | 'own'

/** What is asked at a door, and what everybody gets there. */
export interface Row {
  readonly path: (classroom: Classroom) => string
  readonly data?: (school: School) => unknown
  readonly form?: Readonly<Record<string, string>>
  /** Whether it changes who is signed in: each knock then has a session of its own. */
  readonly changesSession?: boolean
  /** Whose it is: `own` is then that student, or the instructor. */
  readonly own: 'student' | 'instructor'
  readonly answers: Readonly<Record<Outsider, number>>
  /** What the owner, the instructor, the assistant and the observer of the course get, in this order. */
  readonly roles: readonly number[]
}

/** What each of the staff gets, by a mark for each in the order of `Row.roles`: + the status, - not found. */
export const roles = (status: number, marks: string): Row['roles'] =>
  [...marks].map((mark) => (mark === '+' ? status : 404))

/** The same for all from outside and for students. */
export const everybody = (status: number): Row['answers'] => ({
  stranger: status,
  otherStudent: status,
  otherInstructor: status,
  classmate: status,
  own: status,
})
/** Nothing for those from outside. */
export const outside = { stranger: 404, otherStudent: 404, otherInstructor: 404 }

/** An answer as a page sends it. */
export const answerOf = ({ itemId }: Classroom) => ({
  itemId,
  partId: 'b2',
  text: 'm x m',
  fields: null,
  format: 'plain',
})
