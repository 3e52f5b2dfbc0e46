import { closing } from '@/lib/gradebook/ownDates'
import { type Assignment, findAssignment } from './assignments'
import { database } from './client'
import { datedColumns, datesOf, readPolicy } from './dated'
import type { Person } from './person'
import { assignmentTakenBy } from './seen'
import { type Titles, titles } from './titles'

/** Something that has happened since a student last looked: to an answer of theirs, or to homework as a whole. */
export type Change = PartChange | SolutionChange

/** Homework has closed for them and shows its worked solutions. */
export interface SolutionChange extends Where {
  readonly kind: 'solution'
}

/** Something that others have done to a part of their work. */
export interface PartChange extends Where {
  /** A mark changed or given by a person, a regrade, a comment, or the answer to a second look. */
  readonly kind: 'mark' | 'regrade' | 'comment' | 'look'
  readonly itemId: string
  readonly partId: string
  /** Where the part stands: the question's place in the assignment and the part's in it, from 1. */
  readonly place: readonly [question: number, part: number]
}

interface Where {
  readonly at: Date
  readonly course: { readonly id: string; readonly zone: string }
  readonly assignmentId: string
  readonly assignment: Titles
}

/**
 * What has happened to the work of `who` since they said they had seen it, in the courses they study, the latest first: one entry of a kind for
 * each part, and one for homework whose solutions have opened. A mark whose outcome the policy does not tell yet is left out.
 */
export async function listChanges(who: Person, now: Date): Promise<readonly Change[]> {
  const enrolments = await database().enrolment.findMany({
    where: { userId: who.id, role: 'student', endedAt: null },
    select: { courseId: true, createdAt: true, seenAt: true },
  })
  const found = await Promise.all(
    enrolments.map(({ courseId, createdAt, seenAt }) => since(who, courseId, seenAt ?? createdAt)),
  )
  const events = latestOfEach(found.flat())
  const assignments = new Map<string, Assignment | null>()
  for (const { assignmentId } of events) {
    if (assignments.has(assignmentId)) continue
    assignments.set(assignmentId, await findAssignment(who, assignmentId, now))
  }
  const solutions = await Promise.all(
    enrolments.map(({ courseId, createdAt, seenAt }) =>
      solutionsOf(who, courseId, { after: seenAt ?? createdAt, now }),
    ),
  )
  return [
    ...events.flatMap((event) => toChange(event, assignments.get(event.assignmentId) ?? null)),
    ...solutions.flat(),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
}

/** Keeps that `who` has seen what happened until then; null for those who study no course. */
export async function markSeen(who: Person, until: Date): Promise<{ courses: number } | null> {
  const { count } = await database().enrolment.updateMany({
    where: {
      userId: who.id,
      role: 'student',
      endedAt: null,
      OR: [{ seenAt: null }, { seenAt: { lt: until } }],
    },
    data: { seenAt: until },
  })
  return count === 0 ? null : { courses: count }
}

/** Homework of a course that has closed for `who` in between, with its solutions open; by their own dates. */
async function solutionsOf(
  who: Person,
  courseId: string,
  { after, now }: { readonly after: Date; readonly now: Date },
): Promise<readonly SolutionChange[]> {
  const rows = await database().assignment.findMany({
    where: { ...assignmentTakenBy(who), courseId, opens: { lte: now } },
    select: {
      id: true,
      title: true,
      titleEn: true,
      policy: true,
      ...datedColumns(who.id),
      course: { select: { id: true, zone: true } },
    },
  })
  return rows.flatMap(({ id, title, titleEn, policy, course, ...dated }): SolutionChange[] => {
    const at = closing(datesOf(dated))
    if (at <= after || at >= now || readPolicy(policy).solution === 'never') return []
    return [{ kind: 'solution', at, course, assignmentId: id, assignment: titles(title, titleEn) }]
  })
}

interface Event extends Pick<PartChange, 'kind' | 'at' | 'assignmentId' | 'itemId' | 'partId'> {}

const place = { itemId: true, partId: true, item: { select: { assignmentId: true } } } as const

async function since(who: Person, courseId: string, after: Date): Promise<readonly Event[]> {
  const own = { studentId: who.id, item: { assignment: { courseId } } }
  const [gradings, comments, looks] = await Promise.all([
    database().grading.findMany({
      where: { ...own, kind: { in: ['manual', 'regrade'] }, at: { gt: after } },
      orderBy: { number: 'asc' },
      select: { kind: true, at: true, submissionId: true, reason: true, ...place },
    }),
    database().comment.findMany({
      where: { submission: own, withdrawnAt: null, at: { gt: after } },
      select: { at: true, submission: { select: place } },
    }),
    database().secondLook.findMany({
      where: { submission: own, answeredAt: { gt: after } },
      select: { answeredAt: true, submission: { select: place } },
    }),
  ])
  const at = ({ itemId, partId, item }: (typeof comments)[number]['submission']) => {
    return { itemId, partId, assignmentId: item.assignmentId }
  }
  // The last judgement of an answer counts; one without a reason takes back what was done, and leaves nothing to tell.
  const standing = [...new Map(gradings.map((row) => [row.submissionId, row])).values()]
  const isTakenBack = (row: (typeof gradings)[number]) =>
    row.kind === 'regrade' && row.reason === null
  return [
    ...standing
      .filter((row) => !isTakenBack(row))
      .map((row): Event => {
        return { kind: row.kind === 'regrade' ? 'regrade' : 'mark', at: row.at, ...at(row) }
      }),
    ...comments.map((row): Event => ({ kind: 'comment', at: row.at, ...at(row.submission) })),
    ...looks.flatMap(({ answeredAt, submission }): Event[] =>
      answeredAt === null ? [] : [{ kind: 'look', at: answeredAt, ...at(submission) }],
    ),
  ]
}

function latestOfEach(events: readonly Event[]): readonly Event[] {
  const latest = new Map<string, Event>()
  for (const event of events) {
    const key = JSON.stringify([event.kind, event.itemId, event.partId])
    const other = latest.get(key)
    if (other === undefined || other.at < event.at) latest.set(key, event)
  }
  return [...latest.values()]
}

function toChange(event: Event, assignment: Assignment | null): readonly PartChange[] {
  const item = assignment?.items.find(({ id }) => id === event.itemId)
  const at = item?.parts.findIndex(({ id }) => id === event.partId) ?? -1
  const part = item?.parts[at]
  if (assignment === null || item === undefined || part === undefined) return []
  const tellsMark = event.kind === 'mark' || event.kind === 'regrade' || event.kind === 'look'
  if (tellsMark && part.standing === null) return []
  const { id, zone } = assignment.course
  const where = { course: { id, zone }, assignment: assignment.title }
  return [{ ...event, ...where, place: [item.order, at + 1] }]
}
