import { auditCourse, changeCourse } from './changeCourse'
import { type Database, database } from './client'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { retotalSections } from './retotal'
import { editors, type Role, staff } from './roles'
import { courseOf } from './seen'

/** Somebody in a course, or somebody who was. */
export interface Member {
  readonly userId: string
  readonly name: string
  readonly studentNumber: string | null
  /** Null for an address that reaches nobody. */
  readonly email: string | null
  readonly role: Role
  readonly section: { readonly id: string; readonly name: string } | null
  readonly endedAt: Date | null
  /** Whether they can sign in by themselves: there is a password. */
  readonly hasPassword: boolean
}

/** What came of changing a membership; `changed` when it is no longer as the page showed it. */
export type MemberChange = 'done' | 'changed' | 'last-owner' | null

/** An address as it is shown: one made up for an account without any (RFC 2606, `.invalid`) is not. */
export function shownEmail(email: string): string | null {
  return email.endsWith('.invalid') ? null : email
}

/** Everybody who is or was in a course, by number and name; none unless `who` is staff of it. */
export async function listMembers(who: Person, courseId: string): Promise<readonly Member[]> {
  const members: Member[] = []
  // Piece by piece: what belongs to more rows is more than one question to SQLite can name.
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: readonly MemberRow[] = await database().enrolment.findMany({
      where: { courseId, course: courseOf(who, staff), id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 500,
      select: memberColumns,
    })
    members.push(...rows.map(toMember))
    after = rows.at(-1)?.id
  }
  return members.sort(byNumberAndName)
}

const memberColumns = {
  id: true,
  userId: true,
  role: true,
  endedAt: true,
  section: { select: { id: true, name: true } },
  user: {
    select: {
      name: true,
      studentNumber: true,
      email: true,
      accounts: { where: { password: { not: null } }, select: { id: true } },
    },
  },
} as const satisfies Prisma.EnrolmentSelect

type MemberRow = Prisma.EnrolmentGetPayload<{ select: typeof memberColumns }>

function toMember({ id: _, user, ...row }: MemberRow): Member {
  return {
    ...row,
    name: user.name,
    studentNumber: user.studentNumber,
    email: shownEmail(user.email),
    hasPassword: user.accounts.length > 0,
  }
}

/** Those without a number come after the others, as everywhere (`byStudentNumber`). */
function byNumberAndName(one: Member, other: Member): number {
  if ((one.studentNumber === null) !== (other.studentNumber === null)) {
    return one.studentNumber === null ? 1 : -1
  }
  return (
    compare(one.studentNumber ?? '', other.studentNumber ?? '') ||
    compare(one.name, other.name) ||
    compare(one.userId, other.userId)
  )
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}
/** Whose membership, and when it is changed. */
interface Place {
  readonly courseId: string
  readonly userId: string
  readonly now: Date
}

/** Moves a student from one section to another (null for none). */
export async function moveMember(
  who: Person,
  move: Place & { readonly was: string | null; readonly sectionId: string | null },
): Promise<MemberChange> {
  const { courseId, userId, was, sectionId, now } = move
  return changeCourse(who, courseId, editors, async (transaction): Promise<MemberChange> => {
    const isThere =
      sectionId === null ||
      (await transaction.section.count({ where: { id: sectionId, courseId } })) > 0
    const { count } = isThere
      ? await transaction.enrolment.updateMany({
          where: { courseId, userId, role: 'student', endedAt: null, sectionId: was },
          data: { sectionId },
        })
      : { count: 0 }
    if (count === 0) return 'changed'
    await retotalSections(transaction, courseId, [userId])
    await auditCourse(transaction, {
      action: 'member.edit',
      courseId,
      studentId: userId,
      subjectId: userId,
      by: who,
      at: now,
      before: { sectionId: was },
      after: { sectionId },
    })
    return 'done'
  })
}

/**
 * Makes somebody of a course something else in it; for its owners alone. Who has the role of the last owner keeps it. The
 * person's sessions end, so that what they may do is never that of an old page.
 */
export async function changeRole(
  who: Person,
  change: Place & { readonly was: Role; readonly role: Role },
): Promise<MemberChange> {
  const { courseId, userId, was, role, now } = change
  return changeCourse(who, courseId, ['owner'], async (transaction): Promise<MemberChange> => {
    if (was === 'owner' && role !== 'owner' && (await isLastOwner(transaction, courseId, userId))) {
      return 'last-owner'
    }
    const { count } = await transaction.enrolment.updateMany({
      where: { courseId, userId, role: was, endedAt: null },
      data: { role, ...(role === 'student' ? {} : { sectionId: null }) },
    })
    if (count === 0) return 'changed'
    await retotalSections(transaction, courseId, [userId])
    if (userId !== who.id) await transaction.session.deleteMany({ where: { userId } })
    await auditCourse(transaction, {
      action: 'role.change',
      courseId,
      subjectId: userId,
      by: who,
      at: now,
      before: { role: was },
      after: { role },
    })
    return 'done'
  })
}

/**
 * Ends a membership, or brings one back that has ended: all work stays. A student's by those who edit the course, another's
 * by its owners; never the last owner's.
 */
export async function endMembership(
  who: Person,
  change: Place & { readonly ended: boolean },
): Promise<MemberChange> {
  const { courseId, userId, ended, now } = change
  return changeCourse(who, courseId, editors, async (transaction): Promise<MemberChange> => {
    const places = await transaction.enrolment.findMany({
      where: { courseId, userId: { in: [userId, who.id] } },
      select: { userId: true, role: true, endedAt: true },
    })
    const member = places.find((place) => place.userId === userId)
    const asker = places.find((place) => place.userId === who.id)
    if (member === undefined) return 'changed'
    if (member.role !== 'student' && asker?.role !== 'owner') return null
    if ((member.endedAt !== null) === ended) return 'changed'
    if (ended && member.role === 'owner' && (await isLastOwner(transaction, courseId, userId))) {
      return 'last-owner'
    }
    await transaction.enrolment.updateMany({
      where: { courseId, userId },
      data: { endedAt: ended ? now : null },
    })
    await auditCourse(transaction, {
      action: ended ? 'member.end' : 'member.add',
      courseId,
      ...(member.role === 'student' && { studentId: userId }),
      subjectId: userId,
      by: who,
      at: now,
      before: { role: member.role, ended: !ended },
      after: { role: member.role, ended },
    })
    return 'done'
  })
}

async function isLastOwner(
  transaction: Database,
  courseId: string,
  userId: string,
): Promise<boolean> {
  const others = { courseId, role: 'owner' as const, endedAt: null, userId: { not: userId } }
  return (await transaction.enrolment.count({ where: others })) === 0
}
