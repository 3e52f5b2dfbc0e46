import { pointsReached } from '@/lib/gradebook/pointsReached'
import { full } from '@/lib/gradebook/policy'
import type { Outcome } from '@/lib/grading/verdict'
import { database } from './client'
import { datedColumns, datesOf } from './dated'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { type Role, staff } from './roles'
import { courseOf } from './seen'
import { type Titles, titles } from './titles'
import { pointsByPart, readParts } from './versionParts'

/** One student of a course with their marks in it. */
export interface StudentMarks {
  readonly course: { readonly id: string; readonly name: Titles; readonly term: string }
  readonly student: {
    readonly name: string
    readonly studentNumber: string | null
    readonly email: string
    readonly section: string | null
    readonly joinedAt: Date
    /** Null while they are in the course. */
    readonly leftAt: Date | null
  }
  readonly assignments: readonly RecordedAssignment[]
}

export interface RecordedAssignment {
  readonly id: string
  readonly title: Titles
  /** Theirs, where they have dates of their own. */
  readonly due: Date
  /** Whether it is not asked of them: then the score is no zero. */
  readonly excused: boolean
  /** Points it is worth, and points reached. */
  readonly points: number
  readonly score: number
  readonly parts: readonly RecordedPart[]
}

export interface RecordedPart {
  /** The question's place in the assignment, from 1, and its id. */
  readonly order: number
  readonly question: string
  readonly part: string
  /** Whether a person marks it: until then it is undecided. */
  readonly marked: boolean
  readonly points: number
  readonly score: number
  /** Null when nothing is graded. */
  readonly outcome: Outcome | null
  readonly attempts: number
  readonly late: boolean
  readonly overridden: boolean
  /** The submission that makes the mark; null where none does. */
  readonly best: string | null
}

/** Who the record is about, in which course. */
export interface Place {
  readonly courseId: string
  readonly studentId: string
}

/**
 * One student's marks in a course, those who have left it too; null unless `who` is staff of it and the student is or was in
 * it.
 */
export async function findStudentMarks(who: Person, place: Place): Promise<StudentMarks | null> {
  return readStudentMarks(who, place, staff)
}

/** The same for who has one of `roles` in the course. */
export async function readStudentMarks(
  who: Person,
  place: Place,
  roles: readonly Role[],
): Promise<StudentMarks | null> {
  const { courseId, studentId } = place
  const enrolment = await database().enrolment.findFirst({
    where: {
      userId: studentId,
      role: 'student',
      course: { AND: [{ id: courseId }, courseOf(who, roles)] },
    },
    select: {
      createdAt: true,
      endedAt: true,
      user: { select: { name: true, studentNumber: true, email: true } },
      section: { select: { name: true } },
      course: { select: { id: true, name: true, nameEn: true, term: true } },
    },
  })
  if (enrolment === null) return null
  const { course, user, section, createdAt, endedAt } = enrolment
  return {
    course: { id: course.id, name: titles(course.name, course.nameEn), term: course.term },
    student: { ...user, section: section?.name ?? null, joinedAt: createdAt, leftAt: endedAt },
    assignments: await readMarks(who, place, roles),
  }
}

/** What the marks of a student are read from. */
function markColumns(studentId: string) {
  return {
    id: true,
    title: true,
    titleEn: true,
    ...datedColumns(studentId),
    excuses: { where: { studentId }, select: { id: true } },
    items: {
      orderBy: { order: 'asc' },
      select: {
        order: true,
        points: true,
        version: { select: { parts: true, question: { select: { name: true } } } },
        totals: { where: { studentId } },
      },
    },
  } as const satisfies Prisma.AssignmentSelect
}

type MarkRow = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof markColumns> }>

async function readMarks(
  who: Person,
  { courseId, studentId }: Place,
  roles: readonly Role[],
): Promise<readonly RecordedAssignment[]> {
  const rows = await database().assignment.findMany({
    where: { courseId, course: courseOf(who, roles) },
    orderBy: [{ due: 'asc' }, { id: 'asc' }],
    select: markColumns(studentId),
  })
  return rows.map((row) => {
    const parts = row.items.flatMap(toParts)
    return {
      id: row.id,
      title: titles(row.title, row.titleEn),
      due: datesOf(row).due,
      excused: row.excuses.length > 0,
      points: row.items.reduce((sum, item) => sum + item.points, 0) / full,
      score: pointsReached(parts.map(({ cell, points }) => ({ points, score: cell?.score ?? 0 }))),
      parts: parts.map(({ cell, points, ...part }) => ({
        ...part,
        points,
        score: ((cell?.score ?? 0) / full) * points,
        outcome: cell?.outcome ?? null,
        attempts: cell?.counted ?? 0,
        late: cell?.late ?? false,
        overridden: cell?.overridden ?? false,
        best: cell?.bestId ?? null,
      })),
    }
  })
}

/** The parts of an item, each with its points and its total. */
function toParts({ order, points, version, totals }: MarkRow['items'][number]) {
  const parts = readParts(version.parts)
  const worth = pointsByPart(parts, points)
  return parts.map(({ id, marked }, place) => ({
    order,
    question: version.question.name,
    part: id,
    marked: marked !== undefined,
    points: worth[place] ?? 0,
    cell: totals.find(({ partId }) => partId === id),
  }))
}
