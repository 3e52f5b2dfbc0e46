import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { type Fate, isIdle, planRoster, type RosterPlan } from '@/lib/gradebook/planRoster'
import type { RosterRow, RosterStudent } from '@/lib/gradebook/readRoster'
import { auditCourse, changeCourse } from './changeCourse'
import { type Database, database } from './client'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { retotalSections } from './retotal'
import { editors, staff } from './roles'
import { liveCourseOf } from './seen'

/** A roster's plan as it stands now; `basis` names exactly this plan. */
export interface RosterPreview extends RosterPlan {
  readonly basis: string
}

/** What applying a roster came to; `changed` when its plan is no longer the one that was looked at. */
export type RosterResult =
  | { readonly kind: 'done'; readonly counts: RosterCounts }
  | { readonly kind: 'changed' }

/** How many rows did what. */
export interface RosterCounts {
  readonly created: number
  readonly joined: number
  readonly moved: number
  readonly returned: number
  readonly sections: number
}

/** The longest an import may take, in milliseconds: 5,000 rows on a machine with other work. */
const importTime = 60_000

/** Rows asked for, or written, in one statement: SQLite takes no more than some thousand values. */
const batch = 500

/** What a roster would do to a course, and nothing done; null when it is not theirs to change. */
export async function previewRoster(
  who: Person,
  courseId: string,
  rows: readonly RosterRow[],
): Promise<RosterPreview | null> {
  const course = await database().course.findFirst({
    where: { AND: [{ id: courseId }, liveCourseOf(who, editors)] },
    select: { id: true },
  })
  if (course === null) return null
  return withBasis(courseId, await planNow(database(), courseId, rows))
}

/**
 * Does what the preview with this `basis` showed, whole or not at all: accounts without a password, sections,
 * memberships; no account is changed. Sent again, it finds all done and changes nothing.
 */
export async function applyRoster(
  who: Person,
  roster: {
    readonly courseId: string
    readonly rows: readonly RosterRow[]
    readonly basis: string
    readonly now: Date
  },
): Promise<RosterResult | null> {
  const { courseId, rows, basis, now } = roster
  return changeCourse(
    who,
    courseId,
    editors,
    async (transaction): Promise<RosterResult> => {
      const plan = await planNow(transaction, courseId, rows)
      if (isIdle(plan)) return { kind: 'done', counts: countsOf(plan) }
      if (withBasis(courseId, plan).basis !== basis) return { kind: 'changed' }
      await write(transaction, courseId, plan, now)
      const counts = countsOf(plan)
      await auditCourse(transaction, {
        action: 'roster.import',
        courseId,
        subjectId: courseId,
        by: who,
        at: now,
        before: null,
        after: { ...counts },
      })
      return { kind: 'done', counts }
    },
    importTime,
  )
}

/** An address for an account that came without one: nobody can have it (RFC 2606), and it is never shown. */
export function madeUpEmail(userId: string): string {
  return `${userId}@roster.invalid`
}

function withBasis(courseId: string, plan: RosterPlan): RosterPreview {
  const text = JSON.stringify([courseId, plan.fates, plan.newSections])
  return { ...plan, basis: createHash('sha256').update(text).digest('base64url') }
}

async function planNow(
  transaction: Database,
  courseId: string,
  rows: readonly RosterRow[],
): Promise<RosterPlan> {
  const students = rows.filter((row): row is RosterStudent => row.kind === 'student')
  const numbers = students.flatMap(({ studentNumber }) => studentNumber ?? [])
  const emails = students.flatMap(({ email }) => email ?? [])
  const accounts = new Map<string, Account>()
  const find = async (where: object) => {
    for (const one of await transaction.user.findMany({
      where,
      select: accountColumns(courseId),
    })) {
      accounts.set(one.id, one)
    }
  }
  for (const some of batches(numbers)) await find({ studentNumber: { in: some } })
  for (const some of batches(emails)) await find({ email: { in: some } })
  const sections = await transaction.section.findMany({
    where: { courseId },
    select: { name: true },
  })
  return planRoster(rows, {
    accounts: [...accounts.values()].map(({ enrolments: _, ...account }) => account),
    members: new Map(
      [...accounts.values()].flatMap(({ id, enrolments }) =>
        enrolments.map(({ role, section, endedAt }) => [
          id,
          {
            isStaff: staff.includes(role),
            section: section?.name ?? null,
            hasEnded: endedAt !== null,
          },
        ]),
      ),
    ),
    sections: sections.map(({ name }) => name),
  })
}

function accountColumns(courseId: string) {
  return {
    id: true,
    name: true,
    email: true,
    studentNumber: true,
    enrolments: {
      where: { courseId },
      select: { role: true, endedAt: true, section: { select: { name: true } } },
    },
  } as const
}

type Account = Prisma.UserGetPayload<{ select: ReturnType<typeof accountColumns> }>

async function write(
  transaction: Database,
  courseId: string,
  { fates, newSections }: RosterPlan,
  now: Date,
): Promise<void> {
  await transaction.section.createMany({
    data: newSections.map((name) => ({ id: uuid(), courseId, name })),
  })
  const sections = await transaction.section.findMany({ where: { courseId } })
  const idOf = new Map(sections.map(({ id, name }) => [name, id]))
  const sectionId = (student: RosterStudent) =>
    student.section === null ? null : (idOf.get(student.section) ?? null)
  const enrolment = (userId: string, student: RosterStudent) => ({
    id: uuid(),
    userId,
    courseId,
    sectionId: sectionId(student),
    role: 'student' as const,
    createdAt: now,
  })
  const created = ofKind(fates, 'new').map(({ student }) => ({ id: uuid(), student }))
  for (const some of batches(created)) {
    await transaction.user.createMany({
      data: some.map(({ id, student: { name, studentNumber, email } }) => ({
        id,
        name,
        studentNumber,
        email: email ?? madeUpEmail(id),
        createdAt: now,
      })),
    })
    await transaction.enrolment.createMany({
      data: some.map(({ id, student }) => enrolment(id, student)),
    })
  }
  for (const some of batches(ofKind(fates, 'joins'))) {
    await transaction.enrolment.createMany({
      data: some.map(({ account, student }) => enrolment(account, student)),
    })
  }
  const changed = [...ofKind(fates, 'moves'), ...ofKind(fates, 'returns')]
  for (const [section, members] of groupBy(changed, ({ student }) => sectionId(student))) {
    for (const some of batches(members.map(({ account }) => account))) {
      await transaction.enrolment.updateMany({
        where: { courseId, userId: { in: some } },
        data: { endedAt: null, ...(section !== null && { sectionId: section }) },
      })
      await retotalSections(transaction, courseId, some)
    }
  }
}

function countsOf({ fates, newSections }: RosterPlan): RosterCounts {
  return {
    created: ofKind(fates, 'new').length,
    joined: ofKind(fates, 'joins').length,
    moved: ofKind(fates, 'moves').length,
    returned: ofKind(fates, 'returns').length,
    sections: newSections.length,
  }
}

function ofKind<Kind extends Fate['kind']>(
  fates: readonly Fate[],
  kind: Kind,
): readonly Extract<Fate, { kind: Kind }>[] {
  return fates.filter((fate): fate is Extract<Fate, { kind: Kind }> => fate.kind === kind)
}

function batches<T>(all: readonly T[]): readonly T[][] {
  const count = Math.ceil(all.length / batch)
  return Array.from({ length: count }, (_, place) => all.slice(place * batch, (place + 1) * batch))
}

function groupBy<T, Key>(all: readonly T[], keyOf: (one: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
