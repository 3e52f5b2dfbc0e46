import { v7 as uuid } from 'uuid'
import { invariant } from '@/lib/expr/invariant'
import { rowMac } from './chain'
import type { Database } from './client'
import type { Prisma } from './generated/client'
import type { GradingModel } from './generated/models'
import { gradedColumns, gradingContent, storeTotal } from './judge'

/** The columns of a submission that more judgements are appended to: the terms it is marked under, and what was judged so far. */
export const judgedColumns = {
  ...gradedColumns,
  gradings: { orderBy: { number: 'asc' } },
} as const satisfies Prisma.SubmissionSelect

export type JudgedRow = Prisma.SubmissionGetPayload<{ select: typeof judgedColumns }>

/** What a judgement says of an answer, apart from who says it, when and why. */
export type JudgementContent = Pick<
  GradingModel,
  | 'outcome'
  | 'credit'
  | 'note'
  | 'counted'
  | 'repeatsId'
  | 'canonical'
  | 'verdict'
  | 'seed'
  | 'versionId'
  | 'graderVersion'
>

/** A judgement to append, and the kind it is. */
export interface NewJudgement {
  readonly submissionId: string
  readonly judgement: JudgementContent & Pick<GradingModel, 'kind'>
}

/** Those columns of a row that say what was judged. */
export function judgementOf(row: JudgementContent): JudgementContent {
  const { outcome, credit, note, counted, repeatsId, canonical, verdict, seed } = row
  const { versionId, graderVersion } = row
  const said = { outcome, credit, note, counted, repeatsId, canonical, verdict, seed }
  return { ...said, versionId, graderVersion }
}

/**
 * Appends judgements to one student's chain in an item, one after another, and stores the totals of the parts they are in.
 * `answers` are all of the student's answers to the item. Returns the ids of the new gradings. Throws a unique violation when somebody else has judged an answer of
 * theirs meanwhile.
 */
export async function appendJudgements(
  transaction: Database,
  answers: readonly JudgedRow[],
  judgements: readonly NewJudgement[],
  by: { readonly byId: string; readonly reason: string | null; readonly at: Date },
): Promise<readonly string[]> {
  let last = answers
    .flatMap(({ gradings }) => gradings)
    .reduce<{ position: number; mac: string } | null>(
      (latest, grading) =>
        latest === null || grading.position > latest.position ? grading : latest,
      null,
    )
  const touched = new Map<string, JudgedRow>()
  const appended: string[] = []
  for (const { submissionId, judgement } of judgements) {
    const answer = answers.find(({ id }) => id === submissionId)
    invariant(answer !== undefined, 'the judged answer is one of the student’s')
    const { studentId, itemId, partId } = answer
    const row = {
      ...judgement,
      ...by,
      id: uuid(),
      submissionId,
      number: (answer.gradings.at(-1)?.number ?? 0) + 1,
      studentId,
      itemId,
      partId,
      position: (last?.position ?? 0) + 1,
      rubric: null,
    }
    const mac = rowMac('grading', last?.mac ?? '', gradingContent(row))
    await transaction.grading.create({ data: { ...row, mac }, select: { id: true } })
    last = { position: row.position, mac }
    touched.set(partId, answer)
    appended.push(row.id)
  }
  for (const answer of touched.values()) {
    const { studentId, itemId, partId } = answer
    await storeTotal(transaction, { studentId, itemId, partId })
  }
  return appended
}
