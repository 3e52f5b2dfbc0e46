import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { invariant } from '@/lib/expr/invariant'
import { outcomeOfCredit } from '@/lib/gradebook/outcomeOfCredit'
import { full } from '@/lib/gradebook/policy'
import { appendJudgements, type JudgedRow, judgedColumns, judgementOf } from './appendJudgements'
import { appendAudit } from './audit'
import { type Database, database } from './client'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { markers, staff } from './roles'
import { courseOf, liveCourseOf } from './seen'

/** What is done to all answers of a group: a mark with its reason, a comment, or both. */
export interface GroupAct {
  readonly itemId: string
  readonly partId: string
  /** The group's name. */
  readonly canonical: string
  readonly submissionIds: readonly string[]
  /** Whole ten-thousandths and why; null for no mark. */
  readonly mark: { readonly credit: number; readonly reason: string } | null
  readonly comment: string | null
}

/** A group act as it is listed. */
export interface GroupActRow {
  readonly id: string
  readonly canonical: string
  readonly by: string
  readonly at: Date
  readonly credit: number | null
  readonly reason: string | null
  readonly comment: string | null
  /** Answers it marked, and students it wrote to. */
  readonly marked: number
  readonly commented: number
  readonly undoneAt: Date | null
}

const idsSchema = z.array(z.string())

/** What was done to groups of a part, newest first; none unless `who` is staff of the course. */
export async function listGroupActs(
  who: Person,
  itemId: string,
  partId: string,
): Promise<readonly GroupActRow[]> {
  const rows = await database().groupAct.findMany({
    where: { itemId, partId, item: { assignment: { course: courseOf(who, staff) } } },
    orderBy: { id: 'desc' },
    include: { by: { select: { name: true } } },
  })
  return rows.map(({ id, canonical, by, at, credit, reason, comment, undoneAt, ...made }) => ({
    ...{ id, canonical, by: by.name, at, credit, reason, comment, undoneAt },
    marked: readIds(made.gradingIds).length,
    commented: readIds(made.commentIds).length,
  }))
}

/**
 * Marks all answers of a group that no person has judged by itself, and writes a comment to each of its students, under their last answer of
 * the group; all of it or nothing. Null where the item is not theirs to mark.
 */
export async function actOnGroup(
  who: Person,
  act: GroupAct,
  now: Date,
): Promise<{ readonly id: string; readonly marked: number; readonly commented: number } | null> {
  const { itemId, partId, canonical, mark, comment } = act
  invariant(mark !== null || comment !== null, 'a group is marked or commented')
  return inTurn(() =>
    database().$transaction(async (transaction) => {
      const courseId = await courseToMark(transaction, who, itemId)
      if (courseId === null) return null
      const students = await readStudents(transaction, act)
      const earlier = await gradingsOfActs(transaction, itemId, partId)
      const gradingIds: string[] = []
      if (mark !== null) {
        for (const answers of students) {
          const judgements = answers
            .filter(({ id }) => act.submissionIds.includes(id))
            .filter(({ gradings }) => isMarkable(gradings.at(-1), earlier))
            .map((row) => ({ submissionId: row.id, judgement: markOf(row, mark.credit) }))
          const by = { byId: who.id, reason: mark.reason, at: now }
          gradingIds.push(...(await appendJudgements(transaction, answers, judgements, by)))
        }
      }
      const comments =
        comment === null
          ? []
          : students.flatMap((answers) => {
              const last = answers.findLast(({ id }) => act.submissionIds.includes(id))
              const about = { id: uuid(), byId: who.id, text: comment, at: now }
              return last === undefined ? [] : [{ ...about, submissionId: last.id }]
            })
      await transaction.comment.createMany({ data: comments })
      const id = uuid()
      const said = { credit: mark?.credit ?? null, reason: mark?.reason ?? null, comment }
      await transaction.groupAct.create({
        data: {
          ...{ id, itemId, partId, canonical, byId: who.id, at: now },
          ...said,
          gradingIds: JSON.stringify(gradingIds),
          commentIds: JSON.stringify(comments.map((one) => one.id)),
        },
      })
      const counts = { marked: gradingIds.length, commented: comments.length }
      await appendAudit(transaction, {
        ...{ chain: courseId, at: now, byId: who.id, courseId, studentId: null, itemId },
        action: 'group.mark',
        subjectId: id,
        before: null,
        after: { partId, ...said, ...counts },
      })
      return { id, ...counts }
    }),
  )
}

/**
 * Takes a group act back: what stood before its marks stands again where nobody has judged since, and its comments are withdrawn. Null where
 * it is not theirs, or is taken back already.
 */
export async function undoGroupAct(
  who: Person,
  actId: string,
  now: Date,
): Promise<{ readonly restored: number; readonly withdrawn: number } | null> {
  return inTurn(() =>
    database().$transaction(async (transaction) => {
      const act = await transaction.groupAct.findFirst({
        where: { id: actId, item: { assignment: { course: liveCourseOf(who, markers) } } },
        include: { item: { select: { assignment: { select: { courseId: true } } } } },
      })
      if (act === null) return null
      const { count } = await transaction.groupAct.updateMany({
        where: { id: actId, undoneAt: null },
        data: { undoneAt: now },
      })
      if (count === 0) return null
      const gradingIds = readIds(act.gradingIds)
      const marked = await transaction.grading.findMany({
        where: { id: { in: [...gradingIds] } },
        select: { submissionId: true },
      })
      const submissionIds = marked.map(({ submissionId }) => submissionId)
      let restored = 0
      for (const answers of await readStudents(transaction, { ...act, submissionIds })) {
        const judgements = answers.flatMap((row) => {
          const [before, standing] = row.gradings.slice(-2)
          if (before === undefined || standing === undefined) return []
          if (!gradingIds.includes(standing.id)) return []
          const kind = before.kind === 'manual' ? ('manual' as const) : ('regrade' as const)
          return [{ submissionId: row.id, judgement: { ...judgementOf(before), kind } }]
        })
        const by = { byId: who.id, reason: null, at: now }
        restored += (await appendJudgements(transaction, answers, judgements, by)).length
      }
      const withdrawn = await transaction.comment.updateMany({
        where: { id: { in: [...readIds(act.commentIds)] }, withdrawnAt: null },
        data: { withdrawnAt: now },
      })
      const { courseId } = act.item.assignment
      const counts = { restored, withdrawn: withdrawn.count }
      await appendAudit(transaction, {
        ...{ chain: courseId, at: now, byId: who.id, courseId, studentId: null },
        itemId: act.itemId,
        action: 'group.undo',
        subjectId: actId,
        before: { partId: act.partId, credit: act.credit, comment: act.comment },
        after: counts,
      })
      return counts
    }),
  )
}

async function courseToMark(
  transaction: Database,
  who: Person,
  itemId: string,
): Promise<string | null> {
  const item = await transaction.item.findFirst({
    where: { id: itemId, assignment: { course: liveCourseOf(who, markers) } },
    select: { assignment: { select: { courseId: true } } },
  })
  return item?.assignment.courseId ?? null
}

/** All answers to the item by each student of the group, in the order of their chain. */
async function readStudents(
  transaction: Database,
  { itemId, submissionIds }: Pick<GroupAct, 'itemId' | 'submissionIds'>,
): Promise<readonly (readonly JudgedRow[])[]> {
  const wanted = new Set(submissionIds)
  const rows = await transaction.submission.findMany({
    where: { itemId },
    orderBy: [{ studentId: 'asc' }, { position: 'asc' }],
    select: judgedColumns,
  })
  const students = new Map<string, JudgedRow[]>()
  for (const row of rows) {
    const own = students.get(row.studentId)
    if (own === undefined) students.set(row.studentId, [row])
    else own.push(row)
  }
  return [...students.values()].filter((own) => own.some(({ id }) => wanted.has(id)))
}

/** The gradings that earlier acts on groups of the part have made. */
async function gradingsOfActs(
  transaction: Database,
  itemId: string,
  partId: string,
): Promise<ReadonlySet<string>> {
  const acts = await transaction.groupAct.findMany({
    where: { itemId, partId },
    select: { gradingIds: true },
  })
  return new Set(acts.flatMap(({ gradingIds }) => readIds(gradingIds)))
}

/** Whether a mark for the whole group replaces what stands: the grader's judgement, or an earlier mark for a group. */
function isMarkable(
  standing: JudgedRow['gradings'][number] | undefined,
  ofGroups: ReadonlySet<string>,
): boolean {
  return standing !== undefined && (standing.kind !== 'manual' || ofGroups.has(standing.id))
}

/** A mark for an answer; one that said the same as an earlier one goes on costing nothing. */
function markOf({ versionId, gradings }: JudgedRow, credit: number) {
  invariant(Number.isInteger(credit) && credit >= 0 && credit <= full, 'credit is a share')
  const repeatsId = gradings.at(-1)?.repeatsId ?? null
  return {
    kind: 'manual' as const,
    outcome: outcomeOfCredit(credit),
    credit,
    note: null,
    counted: repeatsId === null,
    repeatsId,
    canonical: null,
    verdict: null,
    seed: null,
    versionId,
    graderVersion: null,
  }
}

function readIds(json: string): readonly string[] {
  return idsSchema.parse(JSON.parse(json))
}
