import { v7 as uuid } from 'uuid'
import { appendAudit } from './audit'
import { type Database, database } from './client'
import type { Prisma } from './generated/client'
import type { Outcome } from './generated/enums'
import { overrideGrading } from './gradings'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { markers, staff } from './roles'
import { courseOf, liveCourseOf } from './seen'

/** A student's request that a person look at a verdict, with what came of it. */
export interface SecondLook {
  readonly submissionId: string
  readonly text: string
  readonly askedAt: Date
  /** Null until somebody has looked. */
  readonly answer: {
    readonly reply: string
    readonly at: Date
    readonly by: { readonly id: string; readonly name: string }
  } | null
}

/** Verdicts one may ask about: what is right needs no second look, and at the rest a person looks anyway. */
export const askable: readonly Outcome[] = ['partial', 'incorrect', 'unreadable']

/**
 * Asks a person to look at the verdict on one's own submission: once. False when it has been asked, or when the verdict is none
 * to ask about; null when the submission is not one's own.
 */
export async function askSecondLook(
  who: Person,
  submissionId: string,
  { text, now }: { readonly text: string; readonly now: Date },
): Promise<boolean | null> {
  return inTurn(async () => {
    const submission = await database().submission.findFirst({
      where: { id: submissionId, studentId: who.id },
      select: {
        secondLook: { select: { id: true } },
        gradings: { orderBy: { number: 'desc' }, take: 1, select: { outcome: true } },
      },
    })
    if (submission === null) return null
    const [standing] = submission.gradings
    if (submission.secondLook !== null || standing === undefined) return false
    if (!askable.includes(standing.outcome)) return false
    await database().secondLook.create({
      data: { id: uuid(), submissionId, studentId: who.id, text, askedAt: now },
      select: { id: true },
    })
    return true
  })
}

/**
 * Answers a second look, with a changed mark or (`credit` null) without. Null when it is not theirs to answer; false when somebody has
 * answered it, or judged the submission, since the one numbered `after`.
 */
export async function answerSecondLook(
  who: Person,
  submissionId: string,
  answer: {
    readonly reply: string
    readonly credit: number | null
    readonly after: number
    readonly now: Date
  },
): Promise<boolean | null> {
  const look = await database().secondLook.findFirst({
    where: {
      submissionId,
      submission: { item: { assignment: { course: liveCourseOf(who, markers) } } },
    },
    select: {
      id: true,
      answeredAt: true,
      submission: {
        select: {
          studentId: true,
          itemId: true,
          item: { select: { assignment: { select: { courseId: true } } } },
          gradings: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
        },
      },
    },
  })
  if (look === null) return null
  const { studentId, itemId, item, gradings } = look.submission
  const { reply, credit, after, now } = answer
  if (look.answeredAt !== null || (gradings[0]?.number ?? 0) !== after) return false
  const close = async (transaction: Database): Promise<void> => {
    const done = await transaction.secondLook.updateMany({
      where: { id: look.id, answeredAt: null },
      data: { reply, answeredAt: now, answeredById: who.id },
    })
    if (done.count === 0) throw answeredMeanwhile
    await appendAudit(transaction, {
      chain: `${studentId}/${itemId}`,
      at: now,
      byId: who.id,
      action: 'look.answer',
      courseId: item.assignment.courseId,
      studentId,
      itemId,
      subjectId: submissionId,
      before: null,
      after: { reply, credit },
    })
  }
  try {
    if (credit === null) {
      await inTurn(() => database().$transaction(close))
      return true
    }
    const judgement = { credit, reason: reply, now, after }
    return (await overrideGrading(who, submissionId, judgement, close)) !== null
  } catch (thrown) {
    if (thrown === answeredMeanwhile) return false
    throw thrown
  }
}

/** Undoes what stands in the transaction with it. */
const answeredMeanwhile = new Error('the second look has been answered meanwhile')

/** The second looks asked for at these submissions: one's own, and those of courses one is staff of. */
export async function listSecondLooks(
  who: Person,
  submissionIds: readonly string[],
): Promise<readonly SecondLook[]> {
  const rows = await database().secondLook.findMany({
    where: {
      submissionId: { in: [...submissionIds] },
      OR: [
        { studentId: who.id },
        { submission: { item: { assignment: { course: courseOf(who, staff) } } } },
      ],
    },
    select: columns,
  })
  return rows.map(toSecondLook)
}

const columns = {
  submissionId: true,
  text: true,
  askedAt: true,
  reply: true,
  answeredAt: true,
  answeredBy: { select: { id: true, name: true } },
} as const satisfies Prisma.SecondLookSelect

function toSecondLook(row: Prisma.SecondLookGetPayload<{ select: typeof columns }>): SecondLook {
  const { submissionId, text, askedAt, reply, answeredAt: at, answeredBy: by } = row
  const answer = reply === null || at === null || by === null ? null : { reply, at, by }
  return { submissionId, text, askedAt, answer }
}
