import { v7 as uuid } from 'uuid'
import { full } from '@/lib/gradebook/policy'
import { type Rejudgement, rejudge } from '@/lib/gradebook/rejudge'
import type { Verdict } from '@/lib/grading/verdict'
import { type Answer, readAnswer } from './answer'
import { appendJudgements, judgedColumns, judgementOf } from './appendJudgements'
import { database } from './client'
import type { Prisma } from './generated/client'
import { inTurn } from './inTurn'

/*
The work of a regrade, student by student: each one's answers to the item are judged, and later changed, in a transaction of their own, so
that a restart goes on with the next. Done by the process itself; who asked for it was allowed to.
*/

/** Judges an answer by the regrade's version of the question; null where that has no such part. */
export type Rejudge = (answer: Regraded, versionId: string) => Promise<Verdict | null>

/** An answer to be judged anew. */
export interface Regraded extends Answer {
  readonly id: string
  readonly studentId: string
  readonly itemId: string
  readonly partId: string
}

/** A regrade with work to do. */
export interface RegradeWork {
  readonly id: string
  readonly itemId: string
  readonly state: 'judging' | 'applying' | 'undoing'
  readonly fromVersionId: string
  readonly toVersionId: string
  readonly graderVersion: string
  readonly reason: string
  readonly byId: string
}

/** How long a process has a regrade for itself after each student, in milliseconds. */
const lease = 60_000

const working = ['judging', 'applying', 'undoing'] as const

const answerColumns = {
  ...judgedColumns,
  text: true,
  fields: true,
  format: true,
} as const satisfies Prisma.SubmissionSelect

type AnswerRow = Prisma.SubmissionGetPayload<{ select: typeof answerColumns }>

/** Takes a regrade that waits for work and that no other process has; null when there is none. */
export async function takeRegrade(now: Date): Promise<RegradeWork | null> {
  const free = { OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] }
  const found = await database().regrade.findFirst({
    where: { state: { in: [...working] }, ...free },
    orderBy: { id: 'asc' },
  })
  if (found === null) return null
  const { count } = await database().regrade.updateMany({
    where: { id: found.id, state: found.state, ...free },
    data: { leaseUntil: new Date(now.getTime() + lease) },
  })
  const { state } = found
  if (count === 0 || !isWorking(state)) return null
  return { ...found, state }
}

function isWorking(state: string): state is RegradeWork['state'] {
  return working.some((one) => one === state)
}

/** The students whose answers a regrade has not been over yet, in order. */
export async function studentsLeft(work: RegradeWork): Promise<readonly string[]> {
  const { id: regradeId, itemId } = work
  const rows = await database().submission.findMany({
    where: { itemId, ...leftIn(work.state, regradeId) },
    distinct: ['studentId'],
    orderBy: { studentId: 'asc' },
    select: { studentId: true },
  })
  return rows.map(({ studentId }) => studentId)
}

/** Answers with something left to do: those without a result, with one to append, with one to take back. */
function leftIn(state: RegradeWork['state'], regradeId: string): Prisma.SubmissionWhereInput {
  switch (state) {
    case 'judging':
      return { regradeResults: { none: { regradeId } } }
    case 'applying':
      return {
        OR: [
          { regradeResults: { none: { regradeId } } },
          { regradeResults: { some: { regradeId, changes: true, appliedId: null } } },
        ],
      }
    case 'undoing':
      return { regradeResults: { some: { regradeId, appliedId: { not: null }, undoneId: null } } }
  }
}

/** Does what a regrade has to do for one student. */
export async function regradeStudent(
  work: RegradeWork,
  studentId: string,
  judge: Rejudge,
  now: Date,
): Promise<void> {
  switch (work.state) {
    case 'judging':
      return inTurn(() => judgeStudent(work, studentId, judge, now))
    case 'applying':
      return inTurn(async () => {
        if (!(await isUpToDate(work, studentId))) await judgeStudent(work, studentId, judge, now)
        await applyStudent(work, studentId, now)
      })
    case 'undoing':
      return inTurn(() => undoStudent(work, studentId, now))
  }
}

/** Ends a regrade's stage when nothing of it is left. */
export async function finishStage(work: RegradeWork, now: Date): Promise<void> {
  const next = { judging: 'ready', applying: 'applied', undoing: 'undone' } as const
  await database().regrade.updateMany({
    where: { id: work.id, state: work.state },
    data: {
      state: next[work.state],
      leaseUntil: null,
      finishedAt: work.state === 'judging' ? null : now,
    },
  })
}

/** Gives a regrade back, when its process can't go on with it now. */
export async function releaseRegrade(work: RegradeWork): Promise<void> {
  await database().regrade.updateMany({ where: { id: work.id }, data: { leaseUntil: null } })
}

function readAnswers({ itemId }: RegradeWork, studentId: string): Promise<AnswerRow[]> {
  return database().submission.findMany({
    where: { itemId, studentId },
    orderBy: { position: 'asc' },
    select: answerColumns,
  })
}

/** Judges one student's answers and keeps what comes of it, in place of what was kept before. */
async function judgeStudent(
  work: RegradeWork,
  studentId: string,
  judge: Rejudge,
  now: Date,
): Promise<void> {
  const answers = await readAnswers(work, studentId)
  const verdicts = new Map<string, Verdict>()
  for (const row of answers) {
    const verdict = await judge({ ...row, ...readAnswer(row) }, work.toVersionId)
    if (verdict !== null) verdicts.set(row.id, verdict)
  }
  const judgements = new Map(
    partsOf(answers).flatMap((own) =>
      rejudge(own.map((row) => toRejudged(row, verdicts.get(row.id)))).map((one) => [
        one.submissionId,
        one,
      ]),
    ),
  )
  const ids = answers.map(({ id }) => id)
  const before = { regradeId: work.id, submissionId: { in: ids } }
  const kept = await database().regradeResult.count({ where: before })
  await database().$transaction([
    database().regradeResult.deleteMany({ where: before }),
    database().regradeResult.createMany({
      data: answers.map((row) =>
        resultRow(work.id, row, judgements.get(row.id), verdicts.get(row.id)),
      ),
    }),
    database().regrade.update({
      where: { id: work.id },
      data: {
        judged: { increment: answers.length - kept },
        leaseUntil: new Date(now.getTime() + lease),
      },
    }),
  ])
}

/** One student's answers to each part. */
function partsOf(answers: readonly AnswerRow[]): readonly (readonly AnswerRow[])[] {
  const parts = new Map<string, AnswerRow[]>()
  for (const row of answers) {
    const own = parts.get(row.partId)
    if (own === undefined) parts.set(row.partId, [row])
    else own.push(row)
  }
  return [...parts.values()]
}

function toRejudged(row: AnswerRow, verdict: Verdict | undefined) {
  const standing = row.gradings.at(-1) ?? null
  return {
    submissionId: row.id,
    number: row.number,
    standing,
    byPerson: standing?.kind === 'manual',
    fresh:
      verdict === undefined
        ? null
        : { ...verdict, note: verdict.note, credit: Math.round(verdict.credit * full) },
  }
}

/** The row of an answer; one that keeps what stands has it as its result. */
function resultRow(
  regradeId: string,
  row: AnswerRow,
  judgement: Rejudgement | undefined,
  verdict: Verdict | undefined,
) {
  const standing = row.gradings.at(-1)
  const kept = {
    outcome: standing?.outcome ?? 'undecided',
    credit: standing?.credit ?? 0,
    note: standing?.note ?? null,
    counted: standing?.counted ?? false,
    repeatsId: standing?.repeatsId ?? null,
    changes: false,
  } as const
  const { outcome, credit, note, counted, repeatsId, changes } = judgement ?? kept
  return {
    id: uuid(),
    regradeId,
    submissionId: row.id,
    standing: standing?.number ?? 0,
    outcome,
    credit,
    note,
    counted,
    repeatsId,
    changes,
    canonical: verdict?.canonical ?? null,
    verdict: JSON.stringify(verdict ?? null),
    seed: BigInt(verdict?.seed ?? 0),
  }
}

/** Whether every answer of a student has a result that was found under the judgement that stands now. */
async function isUpToDate(work: RegradeWork, studentId: string): Promise<boolean> {
  const rows = await database().submission.findMany({
    where: { itemId: work.itemId, studentId },
    select: {
      gradings: { orderBy: { number: 'desc' }, take: 1, select: { number: true } },
      regradeResults: {
        where: { regradeId: work.id },
        select: { standing: true, appliedId: true },
      },
    },
  })
  return rows.every(({ gradings: [last], regradeResults: [result] }) => {
    if (result === undefined) return false
    return result.appliedId !== null || result.standing === (last?.number ?? 0)
  })
}

/** Appends a student's changed judgements, with the totals that follow. */
async function applyStudent(work: RegradeWork, studentId: string, now: Date): Promise<void> {
  const answers = await readAnswers(work, studentId)
  const results = await database().regradeResult.findMany({
    where: {
      regradeId: work.id,
      submission: { studentId },
      changes: true,
      appliedId: null,
    },
  })
  await database().$transaction(async (transaction) => {
    const appended = await appendJudgements(
      transaction,
      answers,
      results.map((result) => ({
        submissionId: result.submissionId,
        judgement: {
          ...judgementOf({ ...result, ...work, versionId: work.toVersionId }),
          kind: 'regrade' as const,
        },
      })),
      { byId: work.byId, reason: work.reason, at: now },
    )
    for (const [at, { id }] of results.entries()) {
      await transaction.regradeResult.update({
        where: { id },
        data: { appliedId: appended[at] ?? null },
      })
    }
    await transaction.regrade.update({
      where: { id: work.id },
      data: {
        applied: { increment: appended.length },
        leaseUntil: new Date(now.getTime() + lease),
      },
    })
  })
}

/** Gives a student's answers the judgements back that stood before; one judged again since keeps that. */
async function undoStudent(work: RegradeWork, studentId: string, now: Date): Promise<void> {
  const answers = await readAnswers(work, studentId)
  const results = await database().regradeResult.findMany({
    where: {
      regradeId: work.id,
      submission: { studentId },
      appliedId: { not: null },
      undoneId: null,
    },
  })
  const back = results.flatMap((result) => {
    const row = answers.find(({ id }) => id === result.submissionId)
    const earlier = row?.gradings.find(({ number }) => number === result.standing)
    if (earlier === undefined || row?.gradings.at(-1)?.id !== result.appliedId) return []
    const { submissionId } = result
    return [
      { result, submissionId, judgement: { ...judgementOf(earlier), kind: 'regrade' as const } },
    ]
  })
  await database().$transaction(async (transaction) => {
    const by = { byId: work.byId, reason: null, at: now }
    const appended = await appendJudgements(transaction, answers, back, by)
    for (const { id, appliedId } of results) {
      const place = back.findIndex(({ result }) => result.id === id)
      await transaction.regradeResult.update({
        where: { id },
        data: { undoneId: appended[place] ?? appliedId },
      })
    }
    await transaction.regrade.update({
      where: { id: work.id },
      data: { leaseUntil: new Date(now.getTime() + lease) },
    })
  })
}
