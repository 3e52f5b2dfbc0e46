import { createHash } from 'node:crypto'
import { type Fate, isIdle, planRoster, type RosterPlan } from '@/lib/gradebook/planRoster'
import type { RosterRow, RosterStudent } from '@/lib/gradebook/readRoster'
import { batches } from './batches'
import { changeCourse } from './changeCourse'
import { type Database, database } from './client'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { editors, type Role, staff } from './roles'
import { auditRoster } from './rosterAudit'
import { liveCourseOf } from './seen'
import { writeRoster } from './writeRoster'

/** A roster's plan as it stands now; `basis` names exactly this plan. */
export interface RosterPreview extends RosterPlan {
  readonly basis: string
}

/** What applying a roster came to; `changed` when its plan is no longer the one that was looked at. */
export type RosterResult =
  | {
      readonly kind: 'done'
      readonly counts: RosterCounts
      /** Whose account or place in the course was made or changed. */
      readonly people: readonly string[]
    }
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

/** Who may put people on a roster who come as `role`: as a role is changed, by owners alone. */
function mayBring(role: Role): readonly Role[] {
  return role === 'student' ? editors : ['owner']
}

/** What a roster would do to a course, and nothing done; null when it is not theirs to change. */
export async function previewRoster(
  who: Person,
  courseId: string,
  rows: readonly RosterRow[],
  role: Role = 'student',
): Promise<RosterPreview | null> {
  const course = await database().course.findFirst({
    where: { AND: [{ id: courseId }, liveCourseOf(who, mayBring(role))] },
    select: { id: true },
  })
  if (course === null) return null
  return withBasis(courseId, role, await planNow(database(), courseId, rows, role))
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
    readonly role?: Role
  },
): Promise<RosterResult | null> {
  const { courseId, rows, basis, now, role = 'student' } = roster
  return changeCourse(
    who,
    courseId,
    mayBring(role),
    async (transaction): Promise<RosterResult> => {
      const plan = await planNow(transaction, courseId, rows, role)
      const counts = countsOf(plan)
      if (isIdle(plan)) return { kind: 'done', counts, people: [] }
      if (withBasis(courseId, role, plan).basis !== basis) return { kind: 'changed' }
      const changed = await writeRoster(transaction, { courseId, role, now }, plan)
      const { newSections } = plan
      const about = { courseId, by: who, at: now, role, counts, newSections, changed }
      await auditRoster(transaction, about)
      return { kind: 'done', counts, people: changed.map(({ userId }) => userId) }
    },
    importTime,
  )
}

function withBasis(courseId: string, role: Role, plan: RosterPlan): RosterPreview {
  const text = JSON.stringify([courseId, role, plan.fates, plan.newSections])
  return { ...plan, basis: createHash('sha256').update(text).digest('base64url') }
}

async function planNow(
  transaction: Database,
  courseId: string,
  rows: readonly RosterRow[],
  role: Role,
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
  const state = {
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
  }
  return planRoster(rows, state, role !== 'student')
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

function countsOf({ fates, newSections }: RosterPlan): RosterCounts {
  const count = (kind: Fate['kind']) => fates.filter((fate) => fate.kind === kind).length
  return {
    created: count('new'),
    joined: count('joins'),
    moved: count('moves'),
    returned: count('returns'),
    sections: newSections.length,
  }
}
