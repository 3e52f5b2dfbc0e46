import type { Change, RosterPlan } from '@/lib/gradebook/planRoster'
import type { RosterStudent } from '@/lib/gradebook/readRoster'
import { batches } from './batches'
import { auditCourse } from './changeCourse'
import type { Database } from './client'
import type { Person } from './person'
import type { Role } from './roles'

/** People named in one entry of the record, so that each can still be read and searched. */
const namedAtOnce = 200

/** Somebody a roster changed something for. */
export interface Changed {
  readonly userId: string
  readonly fate: Change
}

/**
 * Writes down what a roster did, in as many entries as name everybody: who they are, and their place in the course before
 * and after. Who was no member before is not named in `before`.
 */
export async function auditRoster(
  transaction: Database,
  roster: {
    readonly courseId: string
    readonly by: Person
    readonly at: Date
    readonly role: Role
    readonly counts: object
    readonly newSections: RosterPlan['newSections']
    readonly changed: readonly Changed[]
  },
): Promise<void> {
  const { courseId, by, at, role, counts, newSections, changed } = roster
  const [only] = changed.length === 1 ? changed : []
  for (const [place, some] of batches(changed, namedAtOnce).entries()) {
    const about = place === 0 ? { ...counts, newSections } : { continued: place + 1 }
    const before = some.flatMap(({ userId, fate }) => {
      const isMember = fate.kind === 'moves' || fate.kind === 'returns'
      return isMember ? [{ userId, section: fate.from, ended: fate.kind === 'returns' }] : []
    })
    await auditCourse(transaction, {
      action: 'roster.import',
      courseId,
      ...(only !== undefined && { studentId: only.userId }),
      subjectId: courseId,
      by,
      at,
      before: before.length === 0 ? null : { people: before },
      after: { ...about, people: some.map((one) => placeAfter(one, role)) },
    })
  }
}

function placeAfter({ userId, fate }: Changed, role: Role): object {
  const { kind, student } = fate
  return { userId, ...identity(student), fate: kind, role, section: sectionAfter(fate) }
}

function identity({ name, studentNumber, email }: RosterStudent): object {
  return { name, ...(studentNumber === null ? { email } : { studentNumber }) }
}

/** A row that names no section leaves the one there is. */
function sectionAfter(fate: Changed['fate']): string | null {
  return fate.student.section ?? (fate.kind === 'new' ? null : fate.from)
}
