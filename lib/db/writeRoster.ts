import { v7 as uuid } from 'uuid'
import { isChange, type RosterPlan } from '@/lib/gradebook/planRoster'
import type { RosterStudent } from '@/lib/gradebook/readRoster'
import { batches } from './batches'
import type { Database } from './client'
import { retotalSections } from './retotal'
import type { Role } from './roles'
import type { Changed } from './rosterAudit'

/**
 * Writes what a roster's plan says, in the transaction it was made in, and tells whom it changed: each kind of row in
 * statements of many rows, so that 5,000 students take some dozens.
 */
export async function writeRoster(
  transaction: Database,
  about: { readonly courseId: string; readonly role: Role; readonly now: Date },
  { fates, newSections }: RosterPlan,
): Promise<readonly Changed[]> {
  const { courseId, role, now } = about
  const changed = fates
    .filter(isChange)
    .map((fate): Changed => ({ userId: fate.kind === 'new' ? uuid() : fate.account, fate }))
  await transaction.section.createMany({
    data: newSections.map((name) => ({ id: uuid(), courseId, name })),
  })
  const sections = await transaction.section.findMany({ where: { courseId } })
  const idOf = new Map(sections.map(({ id, name }) => [name, id]))
  const sectionId = ({ section }: RosterStudent) =>
    section === null ? null : (idOf.get(section) ?? null)

  for (const some of batches(changed.filter(({ fate }) => fate.kind === 'new'))) {
    await transaction.user.createMany({
      data: some.map(({ userId, fate: { student } }) => ({
        id: userId,
        name: student.name,
        studentNumber: student.studentNumber,
        email: student.email ?? madeUpEmail(userId),
        createdAt: now,
      })),
    })
  }
  const [coming, known] = parted(
    changed,
    ({ fate: { kind } }) => kind === 'new' || kind === 'joins',
  )
  for (const some of batches(coming)) {
    await transaction.enrolment.createMany({
      data: some.map(({ userId, fate: { student } }) => {
        const place = { id: uuid(), userId, courseId, sectionId: sectionId(student) }
        return { ...place, role, createdAt: now }
      }),
    })
  }
  for (const [section, members] of bySection(known, sectionId)) {
    for (const some of batches(members)) {
      await transaction.enrolment.updateMany({
        where: { courseId, userId: { in: some } },
        data: { endedAt: null, ...(section !== null && { sectionId: section }) },
      })
    }
  }
  for (const some of batches(known.map(({ userId }) => userId))) {
    await retotalSections(transaction, courseId, some)
  }
  return changed
}

/** An address for an account that came without one: nobody can have it (RFC 2606), and it is never shown. */
export function madeUpEmail(userId: string): string {
  return `${userId}@roster.invalid`
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))]
}

function bySection(
  members: readonly Changed[],
  sectionId: (student: RosterStudent) => string | null,
): ReadonlyMap<string | null, readonly string[]> {
  const groups = new Map<string | null, string[]>()
  for (const { userId, fate } of members) {
    const section = sectionId(fate.student)
    const group = groups.get(section)
    if (group === undefined) groups.set(section, [userId])
    else group.push(userId)
  }
  return groups
}
