import { database } from './client'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { staff } from './roles'
import { courseOf, liveCourseOf } from './seen'
import { type Titles, titles } from './titles'
import { readParts, readTitles } from './versionParts'

/** What an answer waits for: its marking, as prose or as files; a verdict that the grader could not reach, or that its question is at fault for; a second look. */
export const queueKinds = ['text', 'upload', 'undecided', 'broken', 'look'] as const

export type QueueKind = (typeof queueKinds)[number]

/** Which entries are wanted; null for those of any. */
export interface QueueFilter {
  readonly kind: QueueKind | null
  readonly assignmentId: string | null
}

/** An answer that waits for a person. */
export interface QueueEntry {
  readonly submissionId: string
  readonly kind: QueueKind
  /** When it came, or when the second look was asked for. */
  readonly since: Date
  readonly student: { readonly name: string; readonly number: string | null }
  readonly assignment: { readonly id: string; readonly title: Titles }
  /** The question's place in the assignment, from 1. */
  readonly question: { readonly order: number; readonly title: Titles }
  /** The part's place in the question, from 1. */
  readonly part: number
}

/**
 * All that waits for a person in a course, the oldest first; none unless `who` is staff of it. Of the answers to a part that a
 * person marks, only the latest waits: it replaces those before it.
 */
export async function listQueue(
  who: Person,
  courseId: string,
  { kind, assignmentId }: QueueFilter,
): Promise<readonly QueueEntry[]> {
  const rows = await database().submission.findMany({
    where: {
      item: {
        assignment: {
          ...(assignmentId !== null && { id: assignmentId }),
          course: { AND: [{ id: courseId }, courseOf(who, staff)] },
        },
      },
      ...maybeWaits,
    },
    select: columns,
  })
  return (await thoseThatWait(rows))
    .flatMap((row): QueueEntry[] => {
      const waits = kindOf(row)
      return waits === null || (kind !== null && kind !== waits) ? [] : [toEntry(row, waits)]
    })
    .toSorted((a, b) => a.since.getTime() - b.since.getTime() || order(a, b))
}

/** How much waits for a person in a course; 0 unless `who` is staff of it. */
export async function countQueue(who: Person, courseId: string): Promise<number> {
  const counts = await countWaiting({ AND: [{ id: courseId }, courseOf(who, staff)] })
  return counts.get(courseId) ?? 0
}

/** The same for each course that `who` is staff of and that is not archived, by its id; none where nothing waits. */
export async function countQueues(who: Person): Promise<ReadonlyMap<string, number>> {
  return countWaiting(liveCourseOf(who, staff))
}

async function countWaiting(course: Prisma.CourseWhereInput): Promise<ReadonlyMap<string, number>> {
  const rows = await database().submission.findMany({
    where: { item: { assignment: { course } }, ...maybeWaits },
    select: { ...waitingColumns, item: { select: { assignment: { select: { courseId: true } } } } },
  })
  const counts = new Map<string, number>()
  for (const { item } of await thoseThatWait(rows)) {
    const { courseId } = item.assignment
    counts.set(courseId, (counts.get(courseId) ?? 0) + 1)
  }
  return counts
}

function order(a: QueueEntry, b: QueueEntry): number {
  return a.submissionId < b.submissionId ? -1 : 1
}

/** What an answer has that waits; another grading may have come since. */
const maybeWaits = {
  OR: [
    { gradings: { some: { outcome: { in: ['undecided', 'broken'] } } } },
    { secondLook: { answeredAt: null } },
  ],
} satisfies Prisma.SubmissionWhereInput

/** What tells whether an answer waits, and for what. */
const waitingColumns = {
  studentId: true,
  itemId: true,
  partId: true,
  number: true,
  uploads: true,
  secondLook: { select: { askedAt: true, answeredAt: true } },
  gradings: { orderBy: { number: 'desc' }, take: 1, select: { outcome: true, note: true } },
} as const satisfies Prisma.SubmissionSelect

type WaitingRow = Prisma.SubmissionGetPayload<{ select: typeof waitingColumns }>

const columns = {
  ...waitingColumns,
  id: true,
  receivedAt: true,
  student: { select: { name: true, studentNumber: true } },
  version: { select: { parts: true, titles: true } },
  item: {
    select: { order: true, assignment: { select: { id: true, title: true, titleEn: true } } },
  },
} as const satisfies Prisma.SubmissionSelect

type Row = Prisma.SubmissionGetPayload<{ select: typeof columns }>

/** What an answer waits for; null for nothing. */
function kindOf({ gradings: [standing], secondLook, uploads }: WaitingRow): QueueKind | null {
  if (secondLook?.answeredAt === null) return 'look'
  if (standing?.outcome === 'broken') return 'broken'
  if (standing?.outcome !== 'undecided') return null
  if (standing.note !== 'awaits-marking') return 'undecided'
  return uploads === null ? 'text' : 'upload'
}

function isMarked(kind: QueueKind | null): boolean {
  return kind === 'text' || kind === 'upload'
}

/** Those that wait; of the answers to one marked part the latest. */
async function thoseThatWait<Some extends WaitingRow>(
  rows: readonly Some[],
): Promise<readonly Some[]> {
  const latest = await latestNumbers(rows.filter((row) => isMarked(kindOf(row))))
  return rows.filter((row) => {
    const kind = kindOf(row)
    return kind !== null && (!isMarked(kind) || row.number === latest.get(placeKey(row)))
  })
}

/** The number of the latest answer at each place that these rows are from. */
async function latestNumbers(rows: readonly WaitingRow[]): Promise<ReadonlyMap<string, number>> {
  if (rows.length === 0) return new Map()
  const groups = await database().submission.groupBy({
    by: ['studentId', 'itemId', 'partId'],
    where: {
      itemId: { in: [...new Set(rows.map(({ itemId }) => itemId))] },
      partId: { in: [...new Set(rows.map(({ partId }) => partId))] },
    },
    _max: { number: true },
  })
  return new Map(groups.map((group) => [placeKey(group), group._max.number ?? 0]))
}

function placeKey({
  studentId,
  itemId,
  partId,
}: Pick<WaitingRow, 'studentId' | 'itemId' | 'partId'>) {
  return JSON.stringify([studentId, itemId, partId])
}

function toEntry(row: Row, kind: QueueKind): QueueEntry {
  const { assignment, order: place } = row.item
  return {
    submissionId: row.id,
    kind,
    since: row.secondLook?.askedAt ?? row.receivedAt,
    student: { name: row.student.name, number: row.student.studentNumber },
    assignment: { id: assignment.id, title: titles(assignment.title, assignment.titleEn) },
    question: { order: place, title: readTitles(row.version.titles) },
    part: readParts(row.version.parts).findIndex(({ id }) => id === row.partId) + 1,
  }
}
