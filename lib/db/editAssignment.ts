import { v7 as uuid } from 'uuid'
import type { AssignmentContent } from '@/lib/gradebook/readAssignment'
import { contentOf, editionOf, type PlanRow, planColumns, writtenItems } from './assignmentPlan'
import { appendAudit } from './audit'
import { type Database, database } from './client'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { retotal } from './retotal'
import { editors } from './roles'
import { liveCourseOf } from './seen'

/** Why an assignment stays as it is; `lib/i18n` words it. */
export type EditRefusal =
  /** A question that is taken out has answers, drafts or files. */
  | 'questionWritten'
  /** Numbers are given out already. */
  | 'variantsDrawn'
  /** A question is not in the library (any more). */
  | 'questionUnknown'
  | 'noQuestions'
  /** What has answers is not taken back. */
  | 'answered'

/** What stands after a change: its edition, and its questions in order. */
export interface StoredEdit {
  readonly kind: 'stored'
  readonly edition: string
  readonly items: readonly { readonly id: string; readonly versionId: string }[]
}

/** `changed`: somebody else was first. */
export type EditResult =
  | StoredEdit
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused'; readonly refusal: EditRefusal }

/** A change of dates counts up to all totals of an assignment anew, in one transaction. */
const patience = { timeout: 60_000 }

/** Makes an assignment that students do not see yet; null unless `who` edits the course, refused where a question is unknown. */
export async function createAssignment(
  who: Person,
  courseId: string,
  content: AssignmentContent,
  now: Date,
): Promise<
  | { readonly kind: 'stored'; readonly assignmentId: string }
  | Extract<EditResult, { kind: 'refused' }>
  | null
> {
  return inTurn(async () => {
    const course = await database().course.findFirst({
      where: { AND: [{ id: courseId }, liveCourseOf(who, editors)] },
      select: { id: true },
    })
    if (course === null) return null
    if (!(await areKnown(database(), content))) return refused('questionUnknown')
    const assignmentId = uuid()
    await database().$transaction(async (transaction) => {
      const row = { id: assignmentId, courseId, ...columnsOf(content), createdAt: now }
      await transaction.assignment.create({ data: row })
      await transaction.item.createMany({ data: newItems(assignmentId, content.items) })
      await appendAudit(transaction, {
        ...actOf(who, courseId, assignmentId, now),
        action: 'assignment.create',
        before: null,
        after: record(content),
      })
    })
    return { kind: 'stored', assignmentId } as const
  })
}

/**
 * Changes an assignment whose `edition` stands, and with it every total that follows from what is changed; null unless `who` edits its course. What
 * students have written to stays.
 */
export async function editAssignment(
  who: Person,
  assignmentId: string,
  edition: string,
  content: AssignmentContent,
  now: Date,
): Promise<EditResult | null> {
  return changing(who, assignmentId, edition, async (transaction, row) => {
    await lock(transaction, row, columnsOf(content))
    if (!(await areKnown(transaction, content))) return 'questionUnknown'
    const kept = new Set(content.items.map(({ id }) => id))
    const removed = row.items.filter(({ id }) => !kept.has(id)).map(({ id }) => id)
    const written = await writtenItems(transaction, assignmentId)
    if (removed.some((id) => written.has(id))) return 'questionWritten'
    if (content.variants !== row.variants) {
      const drawn = await transaction.variant.count({ where: { item: { assignmentId } } })
      if (drawn > 0) return 'variantsDrawn'
    }
    await storeItems(transaction, row, content.items, removed)
    if (isMarkedOtherwise(row, content)) await retotal(transaction, assignmentId)
    const [before, after] = difference(record(contentOf(row)), record(content))
    if (Object.keys(after).length === 0) return null
    await appendAudit(transaction, {
      ...actOf(who, row.courseId, assignmentId, now),
      action: 'assignment.edit',
      before,
      after,
    })
    return null
  })
}

/** What an assignment can be turned into. */
export type AssignmentTurn = 'publish' | 'unpublish' | 'archive' | 'restore'

/**
 * Shows an assignment to students or takes it back (while nobody has answered), puts it away or brings it out again; null unless `who` edits its course.
 * What is put away keeps every answer and mark; students do not see it.
 */
export async function turnAssignment(
  who: Person,
  assignmentId: string,
  edition: string,
  turn: AssignmentTurn,
  now: Date,
): Promise<EditResult | null> {
  const isPublishing = turn === 'publish' || turn === 'unpublish'
  return changing(who, assignmentId, edition, async (transaction, row) => {
    const { publishedAt, archivedAt } = row
    const next = isPublishing
      ? { publishedAt: turn === 'publish' ? (publishedAt ?? now) : null }
      : { archivedAt: turn === 'archive' ? (archivedAt ?? now) : null }
    await lock(transaction, row, next)
    if (turn === 'publish' && row.items.length === 0) return 'noQuestions'
    if (turn === 'unpublish') {
      const answers = await transaction.submission.count({ where: { item: { assignmentId } } })
      if (answers > 0) return 'answered'
    }
    await appendAudit(transaction, {
      ...actOf(who, row.courseId, assignmentId, now),
      action: isPublishing ? 'assignment.publish' : 'assignment.archive',
      before: isPublishing ? { publishedAt } : { archivedAt },
      after: next,
    })
    return null
  })
}

/** Thrown to take a transaction back, with what is answered instead. */
class TakenBack extends Error {
  readonly result: EditResult
  constructor(result: EditResult) {
    super('the assignment stays as it is')
    this.result = result
  }
}

/** Makes a change of an assignment whose edition stands, whole or not at all: a refusal takes back what was written before it. */
async function changing(
  who: Person,
  assignmentId: string,
  edition: string,
  change: (transaction: Database, row: PlanRow) => Promise<EditRefusal | null>,
): Promise<EditResult | null> {
  return inTurn(async (): Promise<EditResult | null> => {
    const where = { AND: [{ id: assignmentId }, { course: liveCourseOf(who, editors) }] }
    const row = await database().assignment.findFirst({ where, select: planColumns })
    if (row === null) return null
    if (editionOf(row) !== edition) return { kind: 'changed' }
    try {
      return await database().$transaction(async (transaction) => {
        const refusal = await change(transaction, row)
        if (refusal !== null) throw new TakenBack(refused(refusal))
        const after = await transaction.assignment.findUniqueOrThrow({
          where: { id: assignmentId },
          select: planColumns,
        })
        return { kind: 'stored', edition: editionOf(after), items: after.items } as const
      }, patience)
    } catch (error) {
      if (error instanceof TakenBack) return error.result
      throw error
    }
  })
}

/**
 * Writes the assignment's own columns where they are still those that were read, which keeps every other editor out until the end of the
 * transaction; then looks whether its questions are still those, too.
 */
async function lock(
  transaction: Database,
  row: PlanRow,
  data: Parameters<Database['assignment']['updateMany']>[0]['data'],
): Promise<void> {
  const { items, ...columns } = row
  const { count } = await transaction.assignment.updateMany({ where: columns, data })
  const standing = await transaction.item.findMany({
    where: { assignmentId: row.id },
    ...planColumns.items,
  })
  if (count === 0 || editionOf({ ...row, items: standing }) !== editionOf(row)) {
    throw new TakenBack({ kind: 'changed' })
  }
}

/** Orders are unique at every moment, so that the questions that stay first step aside. */
async function storeItems(
  transaction: Database,
  row: PlanRow,
  items: AssignmentContent['items'],
  removed: readonly string[],
): Promise<void> {
  const { id: assignmentId } = row
  const shape = (list: AssignmentContent['items']) =>
    JSON.stringify(list.map(({ id, points }) => [id, points]))
  if (shape(row.items) === shape(items)) return
  const gone = { itemId: { in: [...removed] } }
  await transaction.variant.deleteMany({ where: gone })
  await transaction.item.deleteMany({ where: { id: gone.itemId } })
  const stays = new Set(row.items.map(({ id }) => id))
  const placed = items.map((item, place) => ({ ...item, order: place + 1 }))
  const kept = placed.filter(({ id }) => id !== null && stays.has(id))
  for (const sign of [-1, 1]) {
    for (const { id, points, order } of kept) {
      await transaction.item.updateMany({
        where: { id: id ?? '', assignmentId },
        data: { points, order: sign * order },
      })
    }
  }
  const added = placed.filter(({ id }) => id === null || !stays.has(id))
  await transaction.item.createMany({ data: added.map((item) => newItem(assignmentId, item)) })
}

function newItems(assignmentId: string, items: AssignmentContent['items']) {
  return items.map((item, place) => newItem(assignmentId, { ...item, order: place + 1 }))
}

function newItem(
  assignmentId: string,
  { versionId, points, order }: { versionId: string; points: number; order: number },
) {
  return { id: uuid(), assignmentId, versionId, points, order }
}

function columnsOf({ title, titleEn, opens, due, lateUntil, policy, variants }: AssignmentContent) {
  return { title, titleEn, opens, due, lateUntil, policy: JSON.stringify(policy), variants }
}

async function areKnown(transaction: Database, { items }: AssignmentContent): Promise<boolean> {
  const ids = [...new Set(items.map(({ versionId }) => versionId))]
  const where = { id: { in: ids } }
  return (await transaction.questionVersion.count({ where })) === ids.length
}

/** Whether marks may come out otherwise: they follow from dates, penalty and late credit. */
function isMarkedOtherwise(row: PlanRow, { due, lateUntil, policy }: AssignmentContent): boolean {
  const before = contentOf(row)
  return (
    before.due.getTime() !== due.getTime() ||
    before.lateUntil?.getTime() !== lateUntil?.getTime() ||
    before.policy.penalty !== policy.penalty ||
    before.policy.lateCredit !== policy.lateCredit
  )
}

/** An assignment as the audit shows it. */
function record({ items, policy, ...content }: AssignmentContent): Record<string, unknown> {
  const questions = items.map(({ versionId, points }) => ({ versionId, points }))
  return { ...content, ...policy, questions }
}

/** What differs, before and after. */
function difference(before: Record<string, unknown>, after: Record<string, unknown>) {
  const keys = Object.keys(after).filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  )
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(keys.map((key) => [key, from[key] ?? null]))
  return [pick(before), pick(after)] as const
}

function actOf(who: Person, courseId: string, assignmentId: string, now: Date) {
  return {
    chain: courseId,
    at: now,
    byId: who.id,
    courseId,
    studentId: null,
    itemId: null,
    subjectId: assignmentId,
  }
}

function refused(refusal: EditRefusal): Extract<EditResult, { kind: 'refused' }> {
  return { kind: 'refused', refusal }
}
