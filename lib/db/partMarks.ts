import type { Outcome } from '@/lib/grading/verdict'
import { byStudentNumber } from './byStudentNumber'
import { database } from './client'
import type { Person } from './person'
import { staff } from './roles'
import { courseOf } from './seen'

/** A student's mark in one part, and the submission it comes from. */
export interface PartMark {
  readonly studentId: string
  readonly name: string
  readonly submissionId: string
  /** Whole ten-thousandths of the part's points. */
  readonly score: number
  readonly outcome: Outcome
}

/** The marks of a course's students in one part, in the gradebook's order; none unless `who` is staff of the course. */
export async function listPartMarks(
  who: Person,
  itemId: string,
  partId: string,
): Promise<readonly PartMark[]> {
  const item = await database().item.findFirst({
    where: { id: itemId, assignment: { course: courseOf(who, staff) } },
    select: { assignment: { select: { courseId: true } } },
  })
  if (item === null) return []
  const { courseId } = item.assignment
  const totals = await database().total.findMany({
    where: {
      itemId,
      partId,
      student: { enrolments: { some: { courseId, role: 'student', endedAt: null } } },
    },
    orderBy: [{ student: byStudentNumber }, { studentId: 'asc' }],
    select: {
      bestId: true,
      score: true,
      outcome: true,
      student: { select: { id: true, name: true } },
    },
  })
  return totals.map(({ bestId, score, outcome, student }) => ({
    studentId: student.id,
    name: student.name,
    submissionId: bestId,
    score,
    outcome,
  }))
}
