import { pointsReached } from '@/lib/gradebook/pointsReached'
import type { Outcome } from '@/lib/grading/verdict'
import { assignmentColumns, toAssignment } from './assignmentColumns'
import type { Assignment } from './assignments'
import { byStudentNumber } from './byStudentNumber'
import { database } from './client'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { staff } from './roles'
import { courseOf } from './seen'

/** A column: one part of one item. */
export interface GradebookPart {
  readonly itemId: string
  readonly itemOrder: number
  readonly partId: string
  /** Points it is worth in the assignment. */
  readonly points: number
  /** Whether a person marks it. */
  readonly marked: boolean
}

export interface GradebookCell {
  /** Whole ten-thousandths of the part's points. */
  readonly score: number
  /** Null when nothing is graded. */
  readonly outcome: Outcome | null
  readonly late: boolean
  readonly overridden: boolean
  /** The submission the score comes from; null when there is none. */
  readonly submissionId: string | null
}

/** A student; `cells` stand in the order of the gradebook's parts. */
export interface GradebookRow {
  readonly studentId: string
  readonly name: string
  readonly email: string
  readonly studentNumber: string | null
  readonly section: string | null
  /** Whether the assignment is not asked of them: then their score is no zero, and in no mean. */
  readonly excused: boolean
  readonly cells: readonly GradebookCell[]
  /** Points reached in the assignment. */
  readonly score: number
}

export interface Gradebook {
  readonly assignment: Assignment
  readonly parts: readonly GradebookPart[]
  /** By student number. */
  readonly rows: readonly GradebookRow[]
}

/**
 * Students × parts of an assignment, of those who are in the course now (whose membership has ended is on the people's page,
 * and comes back with all marks); null unless `who` is staff of its course.
 */
export async function readGradebook(
  who: Person,
  assignmentId: string,
  now: Date,
): Promise<Gradebook | null> {
  const seen = await database().assignment.findFirst({
    where: { id: assignmentId, course: courseOf(who, staff) },
    select: assignmentColumns(who),
  })
  const assignment = seen && toAssignment(seen, now)
  if (!assignment) return null
  const parts = assignment.items.flatMap((item) =>
    item.parts.map((part) => ({
      itemId: item.id,
      itemOrder: item.order,
      partId: part.id,
      points: part.points,
      marked: part.marked,
    })),
  )
  const [students, excuses, totals] = await Promise.all([
    database().enrolment.findMany({
      where: { courseId: assignment.course.id, role: 'student', endedAt: null },
      select: {
        section: { select: { name: true } },
        user: { select: { id: true, name: true, email: true, studentNumber: true } },
      },
      orderBy: [{ user: byStudentNumber }, { userId: 'asc' }],
    }),
    database().excuse.findMany({ where: { assignmentId }, select: { studentId: true } }),
    Promise.all(assignment.items.map(({ id }) => readTotals(id))),
  ])
  const excused = new Set(excuses.map(({ studentId }) => studentId))
  const byPlace = new Map(totals.flat())
  const rows = students.map(({ section, user }): GradebookRow => {
    const cells = parts.map((part) =>
      toCell(byPlace.get(placeKey(user.id, part.itemId, part.partId))),
    )
    const score = pointsReached(
      parts.map(({ points }, index) => ({ points, score: cells[index]?.score ?? 0 })),
    )
    return {
      studentId: user.id,
      name: user.name,
      email: user.email,
      studentNumber: user.studentNumber,
      section: section?.name ?? null,
      excused: excused.has(user.id),
      cells,
      score,
    }
  })
  return { assignment, parts, rows }
}

/**
 * What the cells of an item need of its totals, by their place. Twelve thousand are read for a page, and each column costs:
 * item by item, none has to say whose it is.
 */
async function readTotals(itemId: string): Promise<readonly (readonly [string, Total])[]> {
  const totals = await database().total.findMany({ where: { itemId }, select: totalColumns })
  return totals.map((total) => [placeKey(total.studentId, itemId, total.partId), total])
}

const totalColumns = {
  studentId: true,
  partId: true,
  score: true,
  outcome: true,
  late: true,
  overridden: true,
  bestId: true,
} as const satisfies Prisma.TotalSelect

type Total = Prisma.TotalGetPayload<{ select: typeof totalColumns }>

/** Two ids of one length, then the part's. */
function placeKey(studentId: string, itemId: string, partId: string): string {
  return `${studentId} ${itemId} ${partId}`
}

function toCell(total: Total | undefined): GradebookCell {
  return {
    score: total?.score ?? 0,
    outcome: total?.outcome ?? null,
    late: total?.late ?? false,
    overridden: total?.overridden ?? false,
    submissionId: total?.bestId ?? null,
  }
}
