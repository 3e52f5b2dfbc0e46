import { readAnswer } from './answer'
import type { Prisma } from './generated/client'
import { gradingColumns, toGrading } from './gradingColumns'
import { readHandedFiles } from './handedFiles'
import type { Submission } from './submissions'

/** The columns a submission is shown from. */
export const submissionColumns = {
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
  item: { select: { assignment: { select: { due: true } } } },
  gradings: { orderBy: { number: 'asc' }, select: gradingColumns },
} as const satisfies Prisma.SubmissionSelect

/** A submission from its row. */
export function toSubmission(
  row: Prisma.SubmissionGetPayload<{ select: typeof submissionColumns }>,
): Submission {
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
    late: row.receivedAt > row.item.assignment.due,
    gradings: row.gradings.map(toGrading),
  }
}
