import { v7 as uuid } from 'uuid'
import type { ExtendedDates } from '@/lib/gradebook/ownDates'
import { appendAudit } from './audit'
import { type Database, database } from './client'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { retotal } from './retotal'
import { editors } from './roles'
import { courseOf, liveCourseOf } from './seen'

/** Whom other dates are for. */
export type ExtensionTarget =
  | { readonly kind: 'student'; readonly studentId: string }
  | { readonly kind: 'section'; readonly sectionId: string }

/** Other dates as they stand; a change of them is a new row, so that its id says which ones somebody has seen. */
export interface Extension extends ExtendedDates {
  readonly id: string
  readonly target: ExtensionTarget
  /** The student's or the section's. */
  readonly name: string
  readonly studentNumber: string | null
  readonly reason: string
  readonly by: string
}

/** A student of whom an assignment is not asked. */
export interface Excuse {
  readonly id: string
  readonly studentId: string
  readonly name: string
  readonly studentNumber: string | null
  readonly reason: string
  readonly by: string
}

/** All exceptions of an assignment, and whom there could be one for. */
export interface Exceptions {
  readonly extensions: readonly Extension[]
  readonly excuses: readonly Excuse[]
  readonly students: readonly {
    readonly id: string
    readonly name: string
    readonly studentNumber: string | null
  }[]
  readonly sections: readonly { readonly id: string; readonly name: string }[]
}

/** What came of it. `changed`: somebody else was first. */
export type ExceptionResult = 'stored' | 'changed' | 'unknown'

/** What `who` may see and change of an assignment's exceptions; null unless they edit its course. */
export async function listExceptions(
  who: Person,
  assignmentId: string,
): Promise<Exceptions | null> {
  const by = { select: { name: true } } as const
  const student = { select: { name: true, studentNumber: true } } as const
  const row = await database().assignment.findFirst({
    where: { id: assignmentId, course: courseOf(who, editors) },
    select: {
      extensions: {
        orderBy: { createdAt: 'asc' },
        include: { by, student, section: { select: { name: true } } },
      },
      excuses: { orderBy: { createdAt: 'asc' }, include: { by, student } },
      course: {
        select: {
          sections: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
          enrolments: {
            where: { role: 'student', endedAt: null },
            orderBy: [{ user: { studentNumber: 'asc' } }, { userId: 'asc' }],
            select: { user: { select: { id: true, name: true, studentNumber: true } } },
          },
        },
      },
    },
  })
  if (row === null) return null
  return {
    extensions: row.extensions.map((one) => ({
      id: one.id,
      target: targetOf(one.studentId, one.sectionId),
      name: one.student?.name ?? one.section?.name ?? '',
      studentNumber: one.student?.studentNumber ?? null,
      due: one.due,
      lateUntil: one.lateUntil,
      reason: one.reason,
      by: one.by.name,
    })),
    excuses: row.excuses.map((one) => ({
      id: one.id,
      studentId: one.studentId,
      name: one.student.name,
      studentNumber: one.student.studentNumber,
      reason: one.reason,
      by: one.by.name,
    })),
    students: row.course.enrolments.map(({ user }) => user),
    sections: row.course.sections,
  }
}

/**
 * Gives a student or a section other dates, in place of the extension `replaces` (null where there is none), and counts their totals anew;
 * null unless `who` edits the course, `unknown` where the student or section is not of it.
 */
export async function setExtension(
  who: Person,
  extension: ExtendedDates & {
    readonly assignmentId: string
    readonly target: ExtensionTarget
    readonly reason: string
    readonly replaces: string | null
  },
  now: Date,
): Promise<ExceptionResult | null> {
  const { assignmentId, target, replaces, due, lateUntil, reason } = extension
  return inTurn(async () => {
    const courseId = await courseOfAssignment(who, assignmentId)
    if (courseId === null) return null
    const students = await studentsOf(courseId, target)
    if (students === null) return 'unknown'
    const standing = await database().extension.findFirst({
      where: { assignmentId, ...columnsOf(target) },
    })
    if ((standing?.id ?? null) !== replaces) return 'changed'
    const row = { id: uuid(), assignmentId, ...columnsOf(target), due, lateUntil, reason }
    return database().$transaction(async (transaction) => {
      if (standing !== null) await transaction.extension.delete({ where: { id: standing.id } })
      await transaction.extension.create({ data: { ...row, byId: who.id, createdAt: now } })
      await retotal(transaction, assignmentId, students)
      await audit(transaction, who, {
        ...{ at: now, courseId, assignmentId, target },
        action: 'extension.set',
        before: standing && { due: standing.due, lateUntil: standing.lateUntil },
        after: { due, lateUntil, reason },
      })
      return 'stored' as const
    }, patience)
  })
}

/** Takes an extension back, and counts the totals anew; null unless `who` edits the course of one that stands. */
export async function removeExtension(
  who: Person,
  extensionId: string,
  now: Date,
): Promise<'stored' | null> {
  return inTurn(async () => {
    const row = await database().extension.findFirst({
      where: { id: extensionId, assignment: { course: liveCourseOf(who, editors) } },
      include: { assignment: { select: { courseId: true } } },
    })
    if (row === null) return null
    const { assignmentId, due, lateUntil, reason } = row
    const { courseId } = row.assignment
    const target = targetOf(row.studentId, row.sectionId)
    const students = await studentsOf(courseId, target)
    return database().$transaction(async (transaction) => {
      const { count } = await transaction.extension.deleteMany({ where: { id: extensionId } })
      if (count === 0) return null
      await retotal(transaction, assignmentId, students)
      await audit(transaction, who, {
        ...{ at: now, courseId, assignmentId, target },
        action: 'extension.remove',
        before: { due, lateUntil, reason },
        after: null,
      })
      return 'stored' as const
    }, patience)
  })
}

/** Asks an assignment of a student no longer; null unless `who` edits the course. Their answers and marks stay as they are. */
export async function setExcuse(
  who: Person,
  excuse: {
    readonly assignmentId: string
    readonly studentId: string
    readonly reason: string
  },
  now: Date,
): Promise<ExceptionResult | null> {
  const { assignmentId, studentId, reason } = excuse
  return inTurn(async () => {
    const courseId = await courseOfAssignment(who, assignmentId)
    if (courseId === null) return null
    const target = { kind: 'student', studentId } as const
    if ((await studentsOf(courseId, target)) === null) return 'unknown'
    const where = { assignmentId_studentId: { assignmentId, studentId } }
    if ((await database().excuse.findUnique({ where })) !== null) return 'changed'
    return database().$transaction(async (transaction) => {
      const row = { id: uuid(), assignmentId, studentId, reason, byId: who.id, createdAt: now }
      await transaction.excuse.create({ data: row })
      await audit(transaction, who, {
        ...{ at: now, courseId, assignmentId, target },
        action: 'excuse.set',
        before: null,
        after: { reason },
      })
      return 'stored' as const
    })
  })
}

/** Asks it of them again; null unless `who` edits the course of an excuse that stands. */
export async function removeExcuse(
  who: Person,
  excuseId: string,
  now: Date,
): Promise<'stored' | null> {
  return inTurn(async () => {
    const row = await database().excuse.findFirst({
      where: { id: excuseId, assignment: { course: liveCourseOf(who, editors) } },
      include: { assignment: { select: { courseId: true } } },
    })
    if (row === null) return null
    const { assignmentId, studentId, reason } = row
    return database().$transaction(async (transaction) => {
      const { count } = await transaction.excuse.deleteMany({ where: { id: excuseId } })
      if (count === 0) return null
      await audit(transaction, who, {
        ...{ at: now, courseId: row.assignment.courseId, assignmentId },
        target: { kind: 'student', studentId },
        action: 'excuse.remove',
        before: { reason },
        after: null,
      })
      return 'stored' as const
    })
  })
}

/** Of a large section all totals are counted anew in one transaction. */
const patience = { timeout: 60_000 }

async function courseOfAssignment(who: Person, assignmentId: string): Promise<string | null> {
  const row = await database().assignment.findFirst({
    where: { id: assignmentId, course: liveCourseOf(who, editors) },
    select: { courseId: true },
  })
  return row?.courseId ?? null
}

/** Whose dates a target's extension changes; null where it is not of the course. */
async function studentsOf(
  courseId: string,
  target: ExtensionTarget,
): Promise<readonly string[] | null> {
  switch (target.kind) {
    case 'student': {
      const { studentId } = target
      const where = { courseId, userId: studentId, role: 'student', endedAt: null } as const
      return (await database().enrolment.count({ where })) === 0 ? null : [studentId]
    }
    case 'section': {
      const { sectionId } = target
      const section = await database().section.findFirst({
        where: { id: sectionId, courseId },
        select: { enrolments: { select: { userId: true } } },
      })
      return section?.enrolments.map(({ userId }) => userId) ?? null
    }
  }
}

function columnsOf(target: ExtensionTarget) {
  return target.kind === 'student'
    ? { studentId: target.studentId, sectionId: null }
    : { studentId: null, sectionId: target.sectionId }
}

function targetOf(studentId: string | null, sectionId: string | null): ExtensionTarget {
  return studentId === null
    ? { kind: 'section', sectionId: sectionId ?? '' }
    : { kind: 'student', studentId }
}

async function audit(
  transaction: Database,
  who: Person,
  about: {
    readonly at: Date
    readonly courseId: string
    readonly assignmentId: string
    readonly target: ExtensionTarget
    readonly action: 'extension.set' | 'extension.remove' | 'excuse.set' | 'excuse.remove'
    readonly before: Readonly<Record<string, unknown>> | null
    readonly after: Readonly<Record<string, unknown>> | null
  },
): Promise<void> {
  const { target, assignmentId, before, after, ...act } = about
  const section = target.kind === 'section' ? { sectionId: target.sectionId } : {}
  await appendAudit(transaction, {
    ...act,
    chain: act.courseId,
    byId: who.id,
    studentId: target.kind === 'student' ? target.studentId : null,
    itemId: null,
    subjectId: assignmentId,
    before: before && { ...section, ...before },
    after: after && { ...section, ...after },
  })
}
