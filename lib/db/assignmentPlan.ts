import { createHash } from 'node:crypto'
import type { AssignmentContent } from '@/lib/gradebook/readAssignment'
import { type Database, database } from './client'
import { readPolicy } from './dated'
import type { Prisma } from './generated/client'
import { type LibraryQuestion, listedColumns, toLibraryQuestion } from './library'
import type { Person } from './person'
import { editors, type Role } from './roles'
import { courseOf, roleOf } from './seen'
import { type Titles, titles } from './titles'

/** An assignment as those who make it see it. */
export interface AssignmentPlan {
  readonly id: string
  readonly content: AssignmentContent
  readonly title: Titles
  readonly course: PlannedCourse
  readonly published: boolean
  readonly archived: boolean
  /** The hash of all that can be edited: sent back with a change, so that nobody's is overwritten unseen. */
  readonly edition: string
  /** Whether anybody has handed in an answer. */
  readonly isAnswered: boolean
  /** Whether a student has been given numbers: then `variants` stands. */
  readonly isDrawn: boolean
  /** In the order of `content.items`. */
  readonly questions: readonly PlannedQuestion[]
}

export interface PlannedCourse {
  readonly id: string
  readonly name: Titles
  readonly zone: string
  readonly role: Role
}

/** A question in an assignment; it may be taken out until somebody has written or handed in an answer to it. */
export interface PlannedQuestion extends LibraryQuestion {
  readonly itemId: string
  readonly isWritten: boolean
}

/** The columns a plan is read from. */
export const planColumns = {
  id: true,
  courseId: true,
  title: true,
  titleEn: true,
  opens: true,
  due: true,
  lateUntil: true,
  policy: true,
  variants: true,
  publishedAt: true,
  archivedAt: true,
  items: {
    orderBy: { order: 'asc' },
    select: { id: true, versionId: true, points: true },
  },
} as const satisfies Prisma.AssignmentSelect

/** What can be edited of an assignment, as stored. */
export type PlanRow = Prisma.AssignmentGetPayload<{ select: typeof planColumns }>

/** An assignment as it is edited; null unless `who` edits its course. */
export async function findAssignmentPlan(
  who: Person,
  assignmentId: string,
): Promise<AssignmentPlan | null> {
  const where = { id: assignmentId, course: courseOf(who, editors) }
  const row = await database().assignment.findFirst({
    where,
    select: {
      ...planColumns,
      course: {
        select: { id: true, name: true, nameEn: true, zone: true, enrolments: roleOf(who) },
      },
    },
  })
  const role = row?.course.enrolments[0]?.role
  if (!row || role === undefined) return null
  const items = await database().item.findMany({
    where: { assignmentId },
    orderBy: { order: 'asc' },
    select: {
      id: true,
      version: { select: { ...listedColumns, question: { select: { name: true } } } },
      _count: { select: { submissions: true, variants: true } },
    },
  })
  const written = await writtenItems(database(), assignmentId)
  return {
    id: row.id,
    content: contentOf(row),
    title: titles(row.title, row.titleEn),
    course: {
      id: row.course.id,
      name: titles(row.course.name, row.course.nameEn),
      zone: row.course.zone,
      role,
    },
    published: row.publishedAt !== null,
    archived: row.archivedAt !== null,
    edition: editionOf(row),
    isAnswered: items.some(({ _count }) => _count.submissions > 0),
    isDrawn: items.some(({ _count }) => _count.variants > 0),
    questions: items.map(({ id, version }) => ({
      ...toLibraryQuestion(version.question.name, version),
      itemId: id,
      isWritten: written.has(id),
    })),
  }
}

/** A course in which `who` may make assignments; null where they may not. */
export async function findEditedCourse(
  who: Person,
  courseId: string,
): Promise<PlannedCourse | null> {
  const row = await database().course.findFirst({
    where: { AND: [{ id: courseId }, courseOf(who, editors)] },
    select: { id: true, name: true, nameEn: true, zone: true, enrolments: roleOf(who) },
  })
  const role = row?.enrolments[0]?.role
  if (!row || role === undefined) return null
  return { id: row.id, name: titles(row.name, row.nameEn), zone: row.zone, role }
}

/** What an instructor has decided about an assignment. */
export function contentOf(row: PlanRow): AssignmentContent {
  const { title, titleEn, opens, due, lateUntil, policy, variants, items } = row
  return { title, titleEn, opens, due, lateUntil, policy: readPolicy(policy), variants, items }
}

/** The hash of all that can be edited of an assignment. */
export function editionOf(row: PlanRow): string {
  const content = [
    row.title,
    row.titleEn,
    row.opens,
    row.due,
    row.lateUntil,
    row.policy,
    row.variants,
    row.publishedAt,
    row.archivedAt,
    row.items.map(({ id, versionId, points }) => [id, versionId, points]),
  ]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** The items to which somebody has written something: an answer, a draft or a file. */
export async function writtenItems(
  transaction: Database,
  assignmentId: string,
): Promise<ReadonlySet<string>> {
  const some = { some: {} }
  const rows = await transaction.item.findMany({
    where: { assignmentId, OR: [{ submissions: some }, { drafts: some }, { uploads: some }] },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}
