/** Who is asking: the first argument of every question to the database. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  /** 学号; null for staff. */
  readonly studentNumber: string | null
  readonly mayCreateCourses: boolean
}
