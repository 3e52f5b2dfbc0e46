import { readAnswer } from './answer'
import { datedColumns, datesOf } from './dated'
import type { Prisma } from './generated/client'
import { gradingColumns, toGrading } from './gradingColumns'
import { readHandedFiles } from './handedFiles'
import type { Submission } from './submissions'

/** The columns a submission of a student is shown from. */
export function submissionColumns(studentId: string) {
  return {
    id: true,
    studentId: true,
    itemId: true,
    partId: true,
    versionId: true,
    number: true,
    text: true,
    fields: true,
    format: true,
    uploads: true,
    receivedAt: true,
    item: { select: { assignment: { select: datedColumns(studentId) } } },
    gradings: { orderBy: { number: 'asc' }, select: gradingColumns },
  } as const satisfies Prisma.SubmissionSelect
}

/** A submission from its row. */
export function toSubmission(
  row: Prisma.SubmissionGetPayload<{ select: ReturnType<typeof submissionColumns> }>,
): Submission {
  const { due } = datesOf(row.item.assignment)
  return {
    ...readAnswer(row),
    files: readHandedFiles(row.uploads),
    id: row.id,
    studentId: row.studentId,
    itemId: row.itemId,
    partId: row.partId,
    versionId: row.versionId,
    number: row.number,
    receivedAt: row.receivedAt,
    due,
    late: row.receivedAt > due,
    gradings: row.gradings.map(toGrading),
  }
}
