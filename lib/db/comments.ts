import { v7 as uuid } from 'uuid'
import { appendAudit } from './audit'
import { database } from './client'
import type { Prisma } from './generated/client'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { markers, staff } from './roles'
import { courseOf, liveCourseOf } from './seen'

/** What staff have written to a student about a submission. */
export interface Comment {
  readonly id: string
  readonly submissionId: string
  readonly by: { readonly id: string; readonly name: string }
  readonly text: string
  readonly at: Date
  /** Null while it stands; staff alone see one that was taken back. */
  readonly withdrawnAt: Date | null
}

/** Writes to a submission's student, who sees it; null when the submission is not theirs to mark. */
export async function writeComment(
  who: Person,
  submissionId: string,
  { text, now }: { readonly text: string; readonly now: Date },
): Promise<Comment | null> {
  return inTurn(async () => {
    const submission = await database().submission.findFirst({
      where: { id: submissionId, item: { assignment: { course: liveCourseOf(who, markers) } } },
      select: placeColumns,
    })
    if (submission === null) return null
    const id = uuid()
    return database().$transaction(async (transaction) => {
      const row = await transaction.comment.create({
        data: { id, submissionId, byId: who.id, text, at: now },
        select: columns,
      })
      await appendAudit(transaction, {
        ...placeOf(submission),
        at: now,
        byId: who.id,
        action: 'comment.write',
        subjectId: id,
        before: null,
        after: { submissionId, text },
      })
      return row
    })
  })
}

/** Takes a comment of one's own back; null when there is none that stands. It is kept for the record. */
export async function withdrawComment(
  who: Person,
  commentId: string,
  now: Date,
): Promise<true | null> {
  return inTurn(async () => {
    const where = {
      id: commentId,
      byId: who.id,
      withdrawnAt: null,
      submission: { item: { assignment: { course: liveCourseOf(who, markers) } } },
    }
    const comment = await database().comment.findFirst({
      where,
      select: { text: true, submissionId: true, submission: { select: placeColumns } },
    })
    if (comment === null) return null
    return database().$transaction(async (transaction): Promise<true | null> => {
      const done = await transaction.comment.updateMany({ where, data: { withdrawnAt: now } })
      if (done.count === 0) return null
      const { submissionId, text } = comment
      await appendAudit(transaction, {
        ...placeOf(comment.submission),
        at: now,
        byId: who.id,
        action: 'comment.withdraw',
        subjectId: commentId,
        before: { submissionId, text },
        after: null,
      })
      return true
    })
  })
}

/** What was written about these submissions, first to last: to a student what stands about their own, to staff all of it. */
export async function listComments(
  who: Person,
  submissionIds: readonly string[],
): Promise<readonly Comment[]> {
  return database().comment.findMany({
    where: {
      submissionId: { in: [...submissionIds] },
      OR: [
        { submission: { studentId: who.id }, withdrawnAt: null },
        { submission: { item: { assignment: { course: courseOf(who, staff) } } } },
      ],
    },
    orderBy: { id: 'asc' },
    select: columns,
  })
}

const columns = {
  id: true,
  submissionId: true,
  by: { select: { id: true, name: true } },
  text: true,
  at: true,
  withdrawnAt: true,
} as const satisfies Prisma.CommentSelect

const placeColumns = {
  studentId: true,
  itemId: true,
  item: { select: { assignment: { select: { courseId: true } } } },
} as const satisfies Prisma.SubmissionSelect

function placeOf({
  studentId,
  itemId,
  item,
}: Prisma.SubmissionGetPayload<{ select: typeof placeColumns }>) {
  return { chain: `${studentId}/${itemId}`, courseId: item.assignment.courseId, studentId, itemId }
}
