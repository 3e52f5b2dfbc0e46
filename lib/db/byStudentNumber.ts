/**
 * The order of people in a class: by student number, those without one after the others. Said, since SQLite puts what is
 * not there first by itself, and PostgreSQL last.
 */
export const byStudentNumber = { studentNumber: { sort: 'asc', nulls: 'last' } } as const
