import { v7 as uuid } from 'uuid'
import { endOfDate } from '@/lib/gradebook/shiftDays'
import { auditCourse, changeCourse } from './changeCourse'
import { type Database, database } from './client'
import { inTurn, isUniqueViolation, pastConflicts } from './inTurn'
import type { Person } from './person'
import { editors } from './roles'
import { courseOf } from './seen'
import { type Titles, titles } from './titles'

/** A link into a course, as those who made it see it: the link itself is kept by nobody. */
export interface InviteRow {
  readonly id: string
  readonly section: string | null
  readonly by: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  /** How many have come by it. */
  readonly uses: number
}

/** What a link leads to, and whether it still does. */
export interface FoundInvite {
  readonly id: string
  readonly courseId: string
  readonly course: Titles
  readonly term: string
  readonly section: string | null
  readonly state: 'open' | 'expired' | 'revoked' | 'archived'
}

/** The links into a course, newest first; none unless `who` edits it. */
export async function listInvites(who: Person, courseId: string): Promise<readonly InviteRow[]> {
  const rows = await database().invite.findMany({
    where: { courseId, course: courseOf(who, editors) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      createdAt: true,
      expiresAt: true,
      revokedAt: true,
      uses: true,
      section: { select: { name: true } },
      by: { select: { name: true } },
    },
  })
  return rows.map(({ section, by, ...row }) => ({
    ...row,
    section: section?.name ?? null,
    by: by.name,
  }))
}

/**
 * Makes a link whose token has this hash, good until a date (`2026-09-07`) ends in the course's zone; `changed` when the
 * section is gone, `past` when that date is over.
 */
export async function createInvite(
  who: Person,
  invite: {
    readonly courseId: string
    readonly sectionId: string | null
    readonly hash: string
    readonly until: string
    readonly now: Date
  },
): Promise<'done' | 'changed' | 'past' | null> {
  const { courseId, sectionId, hash, until, now } = invite
  return changeCourse(who, courseId, editors, async (transaction) => {
    const { zone } = await transaction.course.findUniqueOrThrow({
      where: { id: courseId },
      select: { zone: true },
    })
    const expiresAt = endOfDate(until, zone)
    if (expiresAt <= now) return 'past'
    const isThere =
      sectionId === null ||
      (await transaction.section.count({ where: { id: sectionId, courseId } })) > 0
    if (!isThere) return 'changed'
    const id = uuid()
    await transaction.invite.create({
      data: { id, courseId, sectionId, hash, byId: who.id, createdAt: now, expiresAt },
    })
    await auditCourse(transaction, {
      action: 'invite.create',
      courseId,
      subjectId: id,
      by: who,
      at: now,
      before: null,
      after: { sectionId, expiresAt: expiresAt.toISOString() },
    })
    return 'done'
  })
}

/** Takes a link back, once; who has come by it stays. */
export async function revokeInvite(
  who: Person,
  invite: { readonly courseId: string; readonly inviteId: string; readonly now: Date },
): Promise<'done' | 'changed' | null> {
  const { courseId, inviteId, now } = invite
  return changeCourse(who, courseId, editors, async (transaction) => {
    const { count } = await transaction.invite.updateMany({
      where: { id: inviteId, courseId, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) return 'changed'
    await auditCourse(transaction, {
      action: 'invite.revoke',
      courseId,
      subjectId: inviteId,
      by: who,
      at: now,
      before: { revoked: false },
      after: { revoked: true },
    })
    return 'done'
  })
}

/** The link whose token has this hash; null for none. Whoever has the link may ask. */
export async function findInvite(hash: string, now: Date): Promise<FoundInvite | null> {
  const row = await database().invite.findUnique({
    where: { hash },
    select: {
      id: true,
      expiresAt: true,
      revokedAt: true,
      section: { select: { name: true } },
      course: { select: { id: true, name: true, nameEn: true, term: true, archivedAt: true } },
    },
  })
  if (row === null) return null
  const { course, section } = row
  return {
    id: row.id,
    courseId: course.id,
    course: titles(course.name, course.nameEn),
    term: course.term,
    section: section?.name ?? null,
    state: stateOf(row, course.archivedAt, now),
  }
}

function stateOf(
  { expiresAt, revokedAt }: { expiresAt: Date; revokedAt: Date | null },
  archivedAt: Date | null,
  now: Date,
): FoundInvite['state'] {
  if (revokedAt !== null) return 'revoked'
  if (now >= expiresAt) return 'expired'
  return archivedAt === null ? 'open' : 'archived'
}

/** What became of coming by a link. */
export type Join =
  | { readonly kind: 'joined'; readonly courseId: string }
  /** Already in the course, as whatever they are. */
  | { readonly kind: 'there'; readonly courseId: string }
  | { readonly kind: 'closed' }
  /** The staff have ended this membership: they alone bring it back. */
  | { readonly kind: 'ended' }

/** Makes `who` a student of the course a link leads to; nobody's role there is changed by it. */
export async function joinByInvite(who: Person, hash: string, now: Date): Promise<Join> {
  const courseId = await courseOfInvite(hash)
  if (courseId === null) return { kind: 'closed' }
  const entrant = { courseId, hash, userId: who.id, now }
  return inTurn(() => database().$transaction(async (transaction) => enterBy(transaction, entrant)))
}

/** An account that comes with a link. */
export interface NewAccount {
  readonly name: string
  readonly studentNumber: string
  readonly email: string
  readonly passwordHash: string
}

/**
 * Makes an account and its place in the course a link leads to, both or neither; the account's id, or `taken` when its
 * number or address is somebody's already. Whoever has the link may.
 */
export async function joinAsNew(
  hash: string,
  account: NewAccount,
  now: Date,
): Promise<{ readonly userId: string } | 'taken' | 'closed'> {
  const { passwordHash, ...about } = account
  const userId = uuid()
  const courseId = await courseOfInvite(hash)
  if (courseId === null) return 'closed'
  try {
    const enter = async (transaction: Database) => {
      await transaction.user.create({ data: { id: userId, ...about, createdAt: now } })
      await transaction.account.create({
        data: {
          id: uuid(),
          userId,
          accountId: userId,
          providerId: 'credential',
          password: passwordHash,
          createdAt: now,
        },
      })
      const join = await enterBy(transaction, { courseId, hash, userId, now })
      if (join.kind !== 'joined') throw new ClosedInvite()
      return { userId }
    }
    return await pastConflicts(() => database().$transaction(enter))
  } catch (error) {
    if (error instanceof ClosedInvite) return 'closed'
    if (isUniqueViolation(error)) return 'taken'
    throw error
  }
}

/** Takes the account back that was made for a link which leads nowhere any more. */
class ClosedInvite extends Error {}

/** A link never changes its course. */
async function courseOfInvite(hash: string): Promise<string | null> {
  const invite = await database().invite.findUnique({
    where: { hash },
    select: { courseId: true },
  })
  return invite?.courseId ?? null
}

interface Entrant {
  readonly courseId: string
  readonly hash: string
  readonly userId: string
  readonly now: Date
}

/** Writes the course's row first, as `changeCourse` does: nobody else changes the course from then on. */
async function enterBy(transaction: Database, entrant: Entrant): Promise<Join> {
  const { courseId, hash, userId, now } = entrant
  const { count } = await transaction.course.updateMany({
    where: {
      id: courseId,
      archivedAt: null,
      invites: { some: { hash, revokedAt: null, expiresAt: { gt: now } } },
    },
    data: { archivedAt: null },
  })
  if (count === 0) return { kind: 'closed' }
  const there = await transaction.enrolment.findUnique({
    where: { userId_courseId: { userId, courseId } },
    select: { endedAt: true },
  })
  if (there !== null) {
    return there.endedAt === null ? { kind: 'there', courseId } : { kind: 'ended' }
  }
  const { sectionId } = await transaction.invite.update({
    where: { hash },
    data: { uses: { increment: 1 } },
    select: { sectionId: true },
  })
  await transaction.enrolment.create({
    data: { id: uuid(), userId, courseId, sectionId, role: 'student', createdAt: now },
  })
  await auditCourse(transaction, {
    action: 'member.add',
    courseId,
    studentId: userId,
    subjectId: userId,
    by: { id: userId },
    at: now,
    before: null,
    after: { role: 'student', sectionId, by: 'invite' },
  })
  return { kind: 'joined', courseId }
}
