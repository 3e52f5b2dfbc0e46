import { pointsReached } from '@/lib/gradebook/pointsReached'
import { full } from '@/lib/gradebook/policy'
import type { Outcome } from '@/lib/grading/verdict'
import { database } from './client'
import { datedColumns, datesOf } from './dated'
import { type ExportedSubmission, exportStudent, type SubmissionPage } from './exportedSubmissions'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { editors } from './roles'
import { courseOf } from './seen'
import { type Titles, titles } from './titles'
import { pointsByPart, readParts } from './versionParts'

/** All that is kept of one student's work in a course, and all that was said about it. */
export interface StudentRecord {
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
  readonly submissions: readonly RecordedSubmission[]
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

interface RecordedPart {
  /** The question's place in the assignment, from 1, and its id. */
  readonly order: number
  readonly question: string
  readonly part: string
  readonly points: number
  readonly score: number
  /** Null when nothing is graded. */
  readonly outcome: Outcome | null
  readonly attempts: number
  readonly late: boolean
  readonly overridden: boolean
}

interface RecordedSubmission extends ExportedSubmission {
  readonly comments: readonly {
    readonly by: string
    readonly text: string
    readonly at: Date
    readonly withdrawnAt: Date | null
  }[]
  readonly secondLook: {
    readonly text: string
    readonly askedAt: Date
    readonly reply: string | null
    readonly answeredAt: Date | null
    readonly answeredBy: string | null
  } | null
}

/** Who the record is about, in which course. */
interface Place {
  readonly courseId: string
  readonly studentId: string
}

/**
 * One student's record in a course, those who have left it too; null unless `who` may edit the course and the student is or
 * was in it.
 */
export async function findStudentRecord(who: Person, place: Place): Promise<StudentRecord | null> {
  const { courseId, studentId } = place
  const enrolment = await database().enrolment.findFirst({
    where: {
      userId: studentId,
      role: 'student',
      course: { AND: [{ id: courseId }, courseOf(who, editors)] },
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
    assignments: await readMarks(who, place),
    submissions: await readSubmissions(who, place),
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
): Promise<readonly RecordedAssignment[]> {
  const rows = await database().assignment.findMany({
    where: { courseId, course: courseOf(who, editors) },
    orderBy: [{ opens: 'asc' }, { id: 'asc' }],
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
      })),
    }
  })
}

/** The parts of an item, each with its points and its total. */
function toParts({ order, points, version, totals }: MarkRow['items'][number]) {
  const parts = readParts(version.parts)
  const worth = pointsByPart(parts, points)
  return parts.map(({ id }, place) => ({
    order,
    question: version.question.name,
    part: id,
    points: worth[place] ?? 0,
    cell: totals.find(({ partId }) => partId === id),
  }))
}

async function readSubmissions(who: Person, place: Place): Promise<readonly RecordedSubmission[]> {
  const recorded: RecordedSubmission[] = []
  let page: SubmissionPage | null
  do {
    page = await exportStudent(who, place, recorded.at(-1)?.id ?? null)
    recorded.push(...(await withWords(page?.entries ?? [])))
  } while (page?.more)
  return recorded
}

/** Submissions with what people wrote about them. */
async function withWords(
  entries: readonly ExportedSubmission[],
): Promise<readonly RecordedSubmission[]> {
  const where = { submissionId: { in: entries.map(({ id }) => id) } }
  const comments = await database().comment.findMany({
    where,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { by: { select: { name: true } } },
  })
  const looks = await database().secondLook.findMany({
    where,
    include: { answeredBy: { select: { name: true } } },
  })
  return entries.map((entry) => {
    const look = looks.find(({ submissionId }) => submissionId === entry.id)
    return {
      ...entry,
      comments: comments
        .filter(({ submissionId }) => submissionId === entry.id)
        .map(({ by, text, at, withdrawnAt }) => ({ by: by.name, text, at, withdrawnAt })),
      secondLook:
        look === undefined
          ? null
          : {
              text: look.text,
              askedAt: look.askedAt,
              reply: look.reply,
              answeredAt: look.answeredAt,
              answeredBy: look.answeredBy?.name ?? null,
            },
    }
  })
}
