import type { Answer } from './answer'
import { database } from './client'
import { datedColumns } from './dated'
import type { Grading } from './gradings'
import type { HandedFile } from './handedFiles'
import type { Person } from './person'
import { type Role, staff } from './roles'
import { courseOf, roleOf } from './seen'
import { submissionColumns, toSubmission } from './submissionColumns'

/** An answer as received, with its judgements from first to last; the last one counts. */
export interface Submission extends Answer {
  readonly id: string
  readonly studentId: string
  readonly itemId: string
  readonly partId: string
  readonly versionId: string
  /** From 1, per student and part. */
  readonly number: number
  /** Those handed in, for a part answered by files. */
  readonly files: readonly HandedFile[]
  readonly receivedAt: Date
  /** When it was due of its student, any extension of theirs counted in. */
  readonly due: Date
  readonly late: boolean
  readonly gradings: readonly Grading[]
}

/** A submission with whose it is and where, for its own page. */
export interface FoundSubmission extends Submission {
  readonly student: { readonly id: string; readonly name: string; readonly number: string | null }
  readonly assignmentId: string
  readonly courseId: string
  /** Whether nothing in the course may be changed any more. */
  readonly archived: boolean
  /** What `who` is in the course; null for a student who has left it. */
  readonly role: Role | null
}

/** The answers of `who` to a part, first to last. */
export async function listSubmissions(
  who: Person,
  itemId: string,
  partId: string,
): Promise<readonly Submission[]> {
  const rows = await database().submission.findMany({
    where: { studentId: who.id, itemId, partId },
    orderBy: { number: 'asc' },
    select: submissionColumns(who.id),
  })
  return rows.map(toSubmission)
}

/** Whether the answer of a press, by its idempotency key, is in. */
export async function isHandedIn(who: Person, idempotencyKey: string): Promise<boolean> {
  const count = await database().submission.count({
    where: { studentId: who.id, idempotencyKey },
  })
  return count > 0
}

/** How many attempts of `who` at a part count so far. */
export async function countAttempts(who: Person, itemId: string, partId: string): Promise<number> {
  const total = await database().total.findUnique({
    where: { studentId_itemId_partId: { studentId: who.id, itemId, partId } },
    select: { counted: true },
  })
  return total?.counted ?? 0
}

/** The answers of one student to a part, for staff of the course; null when it is not theirs to see. */
export async function listSubmissionsOf(
  who: Person,
  studentId: string,
  itemId: string,
  partId: string,
): Promise<readonly Submission[] | null> {
  const item = await database().item.findFirst({
    where: { id: itemId, assignment: { course: courseOf(who, staff) } },
    select: {
      submissions: {
        where: { studentId, partId },
        orderBy: { number: 'asc' },
        select: submissionColumns(studentId),
      },
    },
  })
  return item?.submissions.map(toSubmission) ?? null
}

/** One submission: one's own, or any of a course one teaches; else null. */
export async function findSubmission(
  who: Person,
  submissionId: string,
): Promise<FoundSubmission | null> {
  const seen = await database().submission.findFirst({
    where: {
      id: submissionId,
      OR: [{ studentId: who.id }, { item: { assignment: { course: courseOf(who, staff) } } }],
    },
    select: { studentId: true },
  })
  if (seen === null) return null
  const row = await database().submission.findUniqueOrThrow({
    where: { id: submissionId },
    select: {
      ...submissionColumns(seen.studentId),
      student: { select: { id: true, name: true, studentNumber: true } },
      item: {
        select: {
          assignment: {
            select: {
              id: true,
              ...datedColumns(seen.studentId),
              course: { select: { id: true, archivedAt: true, enrolments: roleOf(who) } },
            },
          },
        },
      },
    },
  })
  const { id, course } = row.item.assignment
  return {
    ...toSubmission(row),
    student: { id: row.student.id, name: row.student.name, number: row.student.studentNumber },
    assignmentId: id,
    courseId: course.id,
    archived: course.archivedAt !== null,
    role: course.enrolments[0]?.role ?? null,
  }
}
