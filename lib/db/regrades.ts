import { v7 as uuid } from 'uuid'
import { GRADER_VERSION } from '@/lib/grading/graderVersion'
import { appendAudit } from './audit'
import { type Database, database } from './client'
import type { Prisma } from './generated/client'
import type { RegradeState } from './generated/enums'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { editors, staff } from './roles'
import { courseOf, liveCourseOf } from './seen'
import type { Titles } from './titles'
import { readTitles } from './versionParts'

/** A run of judging an item's answers anew. */
export interface Regrade {
  readonly id: string
  readonly assignmentId: string
  readonly itemId: string
  readonly itemOrder: number
  readonly title: Titles
  readonly state: RegradeState
  /** Whether the question has another text; else only the grader is another. */
  readonly toAnotherVersion: boolean
  readonly reason: string
  readonly by: string
  readonly createdAt: Date
  readonly finishedAt: Date | null
  readonly total: number
  readonly judged: number
  /** Answers judged otherwise than before. */
  readonly changes: number
  readonly applied: number
}

/** A regrade that could be begun: there is a newer version of the question, or a newer grader. */
export interface RegradeOffer {
  readonly itemId: string
  readonly itemOrder: number
  readonly title: Titles
  readonly toVersionId: string
  readonly toAnotherVersion: boolean
  /** Answers handed in so far. */
  readonly answers: number
}

/** Why a regrade is not begun, or not taken on. */
export type RegradeRefusal = 'running' | 'nothing' | 'moved-on'

const open: readonly RegradeState[] = ['judging', 'ready', 'applying', 'undoing']

const regradeColumns = {
  id: true,
  itemId: true,
  state: true,
  fromVersionId: true,
  toVersionId: true,
  reason: true,
  createdAt: true,
  finishedAt: true,
  total: true,
  judged: true,
  applied: true,
  by: { select: { name: true } },
  item: { select: { order: true, assignmentId: true } },
  toVersion: { select: { titles: true } },
  _count: { select: { results: { where: { changes: true } } } },
} as const satisfies Prisma.RegradeSelect

function toRegrade(row: Prisma.RegradeGetPayload<{ select: typeof regradeColumns }>): Regrade {
  const { item, by, toVersion, fromVersionId, toVersionId, _count, ...columns } = row
  return {
    ...columns,
    changes: _count.results,
    assignmentId: item.assignmentId,
    itemOrder: item.order,
    title: readTitles(toVersion.titles),
    toAnotherVersion: fromVersionId !== toVersionId,
    by: by.name,
  }
}

/** The regrades of an assignment, newest first; none unless `who` is staff of the course. */
export async function listRegrades(who: Person, assignmentId: string): Promise<readonly Regrade[]> {
  const rows = await database().regrade.findMany({
    where: { item: { assignmentId, assignment: { course: courseOf(who, staff) } } },
    orderBy: { id: 'desc' },
    select: regradeColumns,
  })
  return rows.map(toRegrade)
}

/** One regrade; null unless `who` is staff of the course. */
export async function findRegrade(who: Person, regradeId: string): Promise<Regrade | null> {
  const row = await database().regrade.findFirst({
    where: { id: regradeId, item: { assignment: { course: courseOf(who, staff) } } },
    select: regradeColumns,
  })
  return row && toRegrade(row)
}

/**
 * What could be judged anew in an assignment: items whose question has a newer version, and items with answers that an
 * older grader judged last, unless a regrade with this grader has gone over them. Items with an open regrade are left out.
 */
export async function offerRegrades(
  who: Person,
  assignmentId: string,
): Promise<readonly RegradeOffer[]> {
  const items = await database().item.findMany({
    where: { assignmentId, assignment: { course: courseOf(who, staff) } },
    orderBy: { order: 'asc' },
    select: {
      id: true,
      order: true,
      versionId: true,
      version: {
        select: {
          titles: true,
          question: {
            select: {
              versions: { orderBy: { id: 'desc' }, take: 1, select: { id: true, titles: true } },
            },
          },
        },
      },
      regrades: { select: { state: true, graderVersion: true, toVersionId: true } },
      _count: { select: { submissions: true } },
    },
  })
  const offers = await Promise.all(
    items.map(async ({ id, order, versionId, version, regrades, _count }) => {
      const newest = version.question.versions[0]
      const isBusy = regrades.some(({ state }) => open.includes(state))
      if (newest === undefined || isBusy || _count.submissions === 0) return []
      const toAnotherVersion = newest.id !== versionId
      if (!toAnotherVersion && !(await hasOlderGradings(id, versionId, regrades))) return []
      return [
        {
          itemId: id,
          itemOrder: order,
          title: readTitles(newest.titles),
          toVersionId: newest.id,
          toAnotherVersion,
          answers: _count.submissions,
        },
      ]
    }),
  )
  return offers.flat()
}

async function hasOlderGradings(
  itemId: string,
  versionId: string,
  regrades: readonly { state: RegradeState; graderVersion: string; toVersionId: string }[],
): Promise<boolean> {
  const isDone = regrades.some(
    ({ state, graderVersion, toVersionId }) =>
      (state === 'applied' || state === 'dropped') &&
      graderVersion === GRADER_VERSION &&
      toVersionId === versionId,
  )
  if (isDone) return false
  const older = await database().grading.findFirst({
    where: { itemId, kind: { not: 'manual' }, graderVersion: { not: GRADER_VERSION } },
    select: { id: true },
  })
  return older !== null
}

/**
 * Begins to judge an item's answers anew by `toVersionId`: nothing changes for anybody until it is applied. Null where
 * the item is not theirs to regrade. One regrade of an item is open at a time: of two who begin at once, one is refused.
 */
export async function startRegrade(
  who: Person,
  asked: { readonly itemId: string; readonly toVersionId: string; readonly reason: string },
  now: Date,
): Promise<{ readonly id: string } | { readonly refusal: RegradeRefusal } | null> {
  const { itemId, toVersionId, reason } = asked
  return inTurn(() =>
    database().$transaction(async (transaction) => {
      const item = await transaction.item.findFirst({
        where: { id: itemId, assignment: { course: liveCourseOf(who, editors) } },
        select: {
          versionId: true,
          version: { select: { questionId: true } },
          assignment: { select: { courseId: true } },
          regrades: { where: { state: { in: [...open] } }, select: { id: true } },
          _count: { select: { submissions: true } },
        },
      })
      if (item === null) return null
      if (item.regrades.length > 0) return { refusal: 'running' }
      if (item._count.submissions === 0) return { refusal: 'nothing' }
      const { questionId } = item.version
      const version = await transaction.questionVersion.findFirst({
        where: { id: toVersionId, questionId },
        select: { id: true },
      })
      if (version === null) return null
      const id = uuid()
      await transaction.regrade.create({
        data: {
          id,
          itemId,
          fromVersionId: item.versionId,
          toVersionId,
          graderVersion: GRADER_VERSION,
          state: 'judging',
          reason,
          byId: who.id,
          createdAt: now,
          total: item._count.submissions,
          judged: 0,
          applied: 0,
        },
      })
      // The position in the course's chain is what two who begin at once would both take.
      await appendAudit(transaction, {
        chain: item.assignment.courseId,
        at: now,
        byId: who.id,
        action: 'regrade.start',
        courseId: item.assignment.courseId,
        studentId: null,
        itemId,
        subjectId: id,
        before: { versionId: item.versionId },
        after: { versionId: toVersionId, graderVersion: GRADER_VERSION, reason },
      })
      return { id }
    }),
  )
}

/** What a person may do with a regrade, and from which state to which it goes by that. */
const steps = {
  apply: { from: 'ready', to: 'applying', action: 'regrade.apply' },
  undo: { from: 'applied', to: 'undoing', action: 'regrade.undo' },
  drop: { from: 'ready', to: 'dropped', action: 'regrade.drop' },
} as const

export type RegradeStep = keyof typeof steps

/**
 * Takes a regrade a step on. Applying gives the item the new version at once, so that answers from now on are judged by
 * it; undoing gives it the old one back. Refused when the regrade is not where the step begins, or when another one of
 * the item has been applied since. Null where it is not theirs.
 */
export async function stepRegrade(
  who: Person,
  regradeId: string,
  step: RegradeStep,
  now: Date,
): Promise<{ readonly state: RegradeState } | { readonly refusal: RegradeRefusal } | null> {
  const { from, to, action } = steps[step]
  return inTurn(() =>
    database().$transaction(async (transaction) => {
      const row = await transaction.regrade.findFirst({
        where: { id: regradeId, item: { assignment: { course: liveCourseOf(who, editors) } } },
        select: {
          id: true,
          itemId: true,
          fromVersionId: true,
          toVersionId: true,
          item: { select: { versionId: true, assignment: { select: { courseId: true } } } },
        },
      })
      if (row === null) return null
      const before = step === 'undo' ? row.toVersionId : row.fromVersionId
      const after = step === 'undo' ? row.fromVersionId : row.toVersionId
      if (step !== 'drop' && row.item.versionId !== before) return { refusal: 'moved-on' }
      const busy = await transaction.regrade.count({
        where: { itemId: row.itemId, id: { not: regradeId }, state: { in: [...open] } },
      })
      if (busy > 0) return { refusal: 'running' }
      const finishedAt = step === 'drop' ? now : null
      const { count } = await transaction.regrade.updateMany({
        where: { id: regradeId, state: from },
        data: { state: to, leaseUntil: null, finishedAt },
      })
      if (count === 0) return { refusal: 'moved-on' }
      if (step !== 'drop') await setVersion(transaction, row.itemId, after)
      await appendAudit(transaction, {
        chain: row.item.assignment.courseId,
        at: now,
        byId: who.id,
        action,
        courseId: row.item.assignment.courseId,
        studentId: null,
        itemId: row.itemId,
        subjectId: regradeId,
        before: { state: from, versionId: row.item.versionId },
        after: { state: to, versionId: step === 'drop' ? row.item.versionId : after },
      })
      return { state: to }
    }),
  )
}

async function setVersion(transaction: Database, itemId: string, versionId: string): Promise<void> {
  await transaction.item.update({ where: { id: itemId }, data: { versionId } })
}
