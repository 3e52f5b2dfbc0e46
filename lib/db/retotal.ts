import { type PartScore, replay } from '@/lib/gradebook/replay'
import type { Database } from './client'
import { readTermsOfAll } from './dated'
import type { TotalModel } from './generated/models'

/** Ids in one statement: both databases bound the parameters of one. */
const CHUNK = 500

/**
 * Counts an assignment's stored totals anew, of all students or of those given, and stores those that differ; returns how many. Whoever changes
 * what marks follow from (dates, policy, an extension, a student's section) calls it in the same transaction, after the
 * change. Equal new marks are written together: a change of dates gives thousands of rows few different values.
 */
export async function retotal(
  transaction: Database,
  assignmentId: string,
  studentIds: readonly string[] | null = null,
): Promise<number> {
  const termsOf = await readTermsOfAll(transaction, assignmentId)
  const items = await transaction.item.findMany({
    where: { assignmentId },
    select: { id: true },
  })
  let changed = 0
  for (const { id: itemId } of items) {
    const of = studentIds === null ? {} : { studentId: { in: [...studentIds] } }
    const where = { itemId, ...of }
    const totals = await transaction.total.findMany({ where })
    if (totals.length === 0) continue
    const submissions = groupByPart(
      await transaction.submission.findMany({
        where,
        select: { id: true, studentId: true, partId: true, number: true, receivedAt: true },
      }),
    )
    const gradings = groupByPart(
      await transaction.grading.findMany({
        where,
        select: {
          submissionId: true,
          studentId: true,
          partId: true,
          number: true,
          kind: true,
          outcome: true,
          credit: true,
          counted: true,
        },
      }),
    )
    const stale = totals.flatMap((total) => {
      const key = keyOf(total)
      const { studentId } = total
      const mark = replay(submissions.get(key) ?? [], gradings.get(key) ?? [], termsOf(studentId))
      return isSame(total, mark) ? [] : [{ total, mark }]
    })
    await store(transaction, stale)
    changed += stale.length
  }
  return changed
}

/**
 * The same for students of a course who come under other extensions, as they change sections: in every assignment in which a section has
 * one.
 */
export async function retotalSections(
  transaction: Database,
  courseId: string,
  studentIds: readonly string[],
): Promise<number> {
  const assignments = await transaction.assignment.findMany({
    where: { courseId, extensions: { some: { sectionId: { not: null } } } },
    select: { id: true },
  })
  let changed = 0
  for (const { id } of assignments) changed += await retotal(transaction, id, studentIds)
  return changed
}

interface Stale {
  readonly total: TotalModel
  readonly mark: PartScore
}

async function store(transaction: Database, stale: readonly Stale[]): Promise<void> {
  const groups = new Map<string, { ids: string[]; mark: PartScore }>()
  for (const { total, mark } of stale) {
    const { bestId, ...rest } = mark
    const key = JSON.stringify(bestId === total.bestId ? rest : mark)
    const group = groups.get(key) ?? { ids: [], mark }
    group.ids.push(total.id)
    groups.set(key, group)
  }
  for (const { ids, mark } of groups.values()) {
    const { outcome, bestId, ...rest } = mark
    if (outcome === null || bestId === null) continue
    const data = { ...rest, outcome, ...(ids.length === 1 && { bestId }) }
    for (let start = 0; start < ids.length; start += CHUNK) {
      const id = { in: ids.slice(start, start + CHUNK) }
      await transaction.total.updateMany({ where: { id }, data })
    }
  }
}

function isSame(total: TotalModel, mark: PartScore): boolean {
  const { score, outcome, counted, wrong, late, overridden, bestId } = mark
  return (
    total.score === score &&
    total.outcome === outcome &&
    total.counted === counted &&
    total.wrong === wrong &&
    total.late === late &&
    total.overridden === overridden &&
    total.bestId === bestId
  )
}

function groupByPart<Row extends { studentId: string; partId: string }>(
  rows: readonly Row[],
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return groups
}

function keyOf({ studentId, partId }: { studentId: string; partId: string }): string {
  return JSON.stringify([studentId, partId])
}
