import { type Dates, type Phase, phase } from '@/lib/gradebook/phase'
import { pointsReached } from '@/lib/gradebook/pointsReached'
import { full } from '@/lib/gradebook/policy'
import type { Terms } from '@/lib/gradebook/replay'
import { tellsOutcome } from '@/lib/gradebook/tellings'
import type {
  Assignment,
  AssignmentRow,
  Item,
  PartStanding,
  PartStatus,
  Progress,
} from './assignments'
import { datedColumns, datesOf, readPolicy } from './dated'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { type Role, staff } from './roles'
import { roleOf } from './seen'
import { titles } from './titles'
import { pointsByPart, readParts, readTitles } from './versionParts'

/** The columns an assignment is shown from, with the totals and extensions of `who` alone. */
export function assignmentColumns(who: Person) {
  return {
    id: true,
    title: true,
    titleEn: true,
    ...datedColumns(who.id),
    policy: true,
    publishedAt: true,
    archivedAt: true,
    excuses: { where: { studentId: who.id }, select: { id: true } },
    course: {
      select: {
        id: true,
        name: true,
        nameEn: true,
        zone: true,
        archivedAt: true,
        enrolments: roleOf(who),
      },
    },
    items: {
      orderBy: { order: 'asc' },
      select: {
        id: true,
        order: true,
        points: true,
        version: {
          select: { id: true, parts: true, titles: true, question: { select: { name: true } } },
        },
        totals: { where: { studentId: who.id } },
      },
    },
  } as const satisfies Prisma.AssignmentSelect
}

type Columns = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof assignmentColumns> }>

/** The assignment of a row that `who` has been found to see. */
export function toAssignment(row: Columns, now: Date): Assignment | null {
  const role = row.course.enrolments[0]?.role
  if (role === undefined) return null
  const policy = readPolicy(row.policy)
  const dates = seenDates(row, role)
  const items = row.items.map((item) => toItem(item, { ...dates, policy }, now))
  const isStudent = !staff.includes(role)
  const stands = phaseOf(row, dates, now)
  return {
    ...dates,
    id: row.id,
    title: titles(row.title, row.titleEn),
    phase: stands,
    published: row.publishedAt !== null,
    archived: row.archivedAt !== null,
    excused: row.excuses.length > 0,
    policy,
    course: {
      id: row.course.id,
      name: titles(row.course.name, row.course.nameEn),
      zone: row.course.zone,
      archived: row.course.archivedAt !== null,
    },
    role,
    points: items.reduce((sum, item) => sum + item.points, 0),
    score: isStudent ? (reached(items.flatMap(({ parts }) => parts))?.score ?? null) : null,
    items: isStudent && stands === 'before' ? [] : items,
  }
}

/** The line of an assignment in its course's list. */
export function toAssignmentRow(row: Columns, role: Role, now: Date): AssignmentRow {
  const policy = readPolicy(row.policy)
  const dates = seenDates(row, role)
  const items = row.items.map((item) => toItem(item, { ...dates, policy }, now))
  const parts = items.flatMap((item) => item.parts)
  return {
    ...dates,
    id: row.id,
    title: titles(row.title, row.titleEn),
    phase: phaseOf(row, dates, now),
    published: row.publishedAt !== null,
    archived: row.archivedAt !== null,
    excused: row.excuses.length > 0,
    points: items.reduce((sum, item) => sum + item.points, 0),
    parts: parts.length,
    progress: staff.includes(role)
      ? null
      : {
          answered: parts.filter(({ answered }) => answered).length,
          reached: reached(parts),
        },
  }
}

/** How far the parts have come, if that of all of them is told: a sum over some would be taken for the whole. */
function reached(parts: readonly PartStatus[]): Progress['reached'] {
  const told = parts.flatMap(({ points, standing }) =>
    standing === null ? [] : [{ ...standing, points }],
  )
  if (told.length < parts.length) return null
  const isDone = ({ outcome, attemptsLeft }: PartStanding): boolean =>
    outcome === 'correct' || attemptsLeft === 0
  return { score: pointsReached(told), done: told.filter(isDone).length }
}

/** A student sees their own dates, staff those of the assignment. */
function seenDates(row: Columns, role: Role): Dates {
  const { opens, due, lateUntil } = row
  return staff.includes(role) ? { opens, due, lateUntil } : datesOf(row)
}

/** Where an assignment stands among the dates; an archived course has closed what was open. */
export function phaseOf(
  { course }: { readonly course: { readonly archivedAt: Date | null } },
  dates: Dates,
  now: Date,
): Phase {
  const stands = phase(dates, now)
  return course.archivedAt === null || stands === 'before' ? stands : 'closed'
}

function toItem(row: Columns['items'][number], { policy, due }: Terms, now: Date): Item {
  const parts = readParts(row.version.parts)
  const points = pointsByPart(parts, row.points)
  return {
    id: row.id,
    order: row.order,
    points: row.points / full,
    question: {
      name: row.version.question.name,
      versionId: row.version.id,
      title: readTitles(row.version.titles),
    },
    parts: parts.map((part, index): PartStatus => {
      const total = row.totals.find((one) => one.partId === part.id)
      const attempts = part.attempts ?? policy.attempts
      const at = { counted: total?.counted ?? 0, isPastDue: now > due }
      return {
        id: part.id,
        points: points[index] ?? 0,
        cases: part.cases,
        attempts,
        marked: part.marked !== undefined,
        answered: total !== undefined,
        standing: tellsOutcome(policy.feedback, at) ? standingOf(total, attempts) : null,
      }
    }),
  }
}

function standingOf(
  total: Columns['items'][number]['totals'][number] | undefined,
  attempts: number | null,
): PartStanding {
  const counted = total?.counted ?? 0
  return {
    score: total?.score ?? 0,
    outcome: total?.outcome ?? null,
    counted,
    attemptsLeft: attempts === null ? null : Math.max(0, attempts - counted),
    wrong: total?.wrong ?? 0,
    late: total?.late ?? false,
    overridden: total?.overridden ?? false,
  }
}
