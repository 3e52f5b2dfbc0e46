import { type Phase, phase } from '@/lib/gradebook/phase'
import { pointsReached } from '@/lib/gradebook/pointsReached'
import { full, policySchema } from '@/lib/gradebook/policy'
import type { Assignment, AssignmentRow, Item, PartStatus } from './assignments'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { type Role, staff } from './roles'
import { roleOf } from './seen'
import { titles } from './titles'
import { pointsByPart, readParts, readTitles } from './versionParts'

/** The columns an assignment is shown from, with the totals of `who` alone. */
export function assignmentColumns(who: Person) {
  return {
    id: true,
    title: true,
    titleEn: true,
    opens: true,
    due: true,
    lateUntil: true,
    policy: true,
    publishedAt: true,
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
  const policy = policySchema.parse(JSON.parse(row.policy))
  const items = row.items.map((item) => toItem(item, policy.attempts))
  const isStudent = !staff.includes(role)
  const dates = { opens: row.opens, due: row.due, lateUntil: row.lateUntil }
  const stands = phaseOf(row, now)
  return {
    ...dates,
    id: row.id,
    title: titles(row.title, row.titleEn),
    phase: stands,
    published: row.publishedAt !== null,
    policy,
    course: {
      id: row.course.id,
      name: titles(row.course.name, row.course.nameEn),
      zone: row.course.zone,
      archived: row.course.archivedAt !== null,
    },
    role,
    points: items.reduce((sum, item) => sum + item.points, 0),
    score: isStudent ? pointsReached(items.flatMap((item) => item.parts)) : null,
    items: isStudent && stands === 'before' ? [] : items,
  }
}

/** The line of an assignment in its course's list. */
export function toAssignmentRow(row: Columns, role: Role, now: Date): AssignmentRow {
  const policy = policySchema.parse(JSON.parse(row.policy))
  const items = row.items.map((item) => toItem(item, policy.attempts))
  const parts = items.flatMap((item) => item.parts)
  const dates = { opens: row.opens, due: row.due, lateUntil: row.lateUntil }
  return {
    ...dates,
    id: row.id,
    title: titles(row.title, row.titleEn),
    phase: phaseOf(row, now),
    published: row.publishedAt !== null,
    points: items.reduce((sum, item) => sum + item.points, 0),
    parts: parts.length,
    progress: staff.includes(role)
      ? null
      : {
          score: pointsReached(parts),
          answered: parts.filter((part) => part.outcome !== null).length,
          done: parts.filter((part) => part.outcome === 'correct' || part.attemptsLeft === 0)
            .length,
        },
  }
}

/** An archived course has closed what was open. */
function phaseOf({ opens, due, lateUntil, course }: Columns, now: Date): Phase {
  const stands = phase({ opens, due, lateUntil }, now)
  return course.archivedAt === null || stands === 'before' ? stands : 'closed'
}

function toItem(row: Columns['items'][number], attempts: number | null): Item {
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
      const limit = part.attempts ?? attempts
      const counted = total?.counted ?? 0
      return {
        id: part.id,
        points: points[index] ?? 0,
        cases: part.cases,
        score: total?.score ?? 0,
        outcome: total?.outcome ?? null,
        counted,
        attemptsLeft: limit === null ? null : Math.max(0, limit - counted),
        wrong: total?.wrong ?? 0,
        late: total?.late ?? false,
        overridden: total?.overridden ?? false,
      }
    }),
  }
}
