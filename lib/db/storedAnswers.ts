import { z } from 'zod'
import type { Judged } from '@/lib/gradebook/verdictChange'
import { type Answer, readAnswer } from './answer'
import { database } from './client'
import type { Prisma } from './generated/client'

/** An answer as stored, with the grader's judgement of it that stands. */
export interface StoredAnswer extends Answer {
  /** The submission's. */
  readonly id: string
  readonly assignmentId: string
  readonly versionId: string
  /** The id of question.yaml. */
  readonly question: string
  readonly partId: string
  /** Null for an answer that waits for its grading. */
  readonly judged: GraderJudgement | null
  /** Whether a person has judged after the grader: then the mark is theirs. */
  readonly overridden: boolean
}

/** What the grader said, with which seed, in which version. */
export interface GraderJudgement extends Judged {
  readonly seed: number
  readonly graderVersion: string | null
}

/** Which answers are wanted; null for those of any. */
export interface AnswerFilter {
  readonly assignmentId: string | null
  readonly question: string | null
}

/** Rows read at once: what a long log takes is time, not memory. */
const PAGE = 200

const columns = {
  id: true,
  versionId: true,
  partId: true,
  text: true,
  fields: true,
  format: true,
  item: { select: { assignmentId: true } },
  version: { select: { question: { select: { name: true } } } },
  gradings: {
    orderBy: { number: 'desc' },
    select: {
      kind: true,
      outcome: true,
      credit: true,
      note: true,
      verdict: true,
      seed: true,
      graderVersion: true,
    },
  },
} as const satisfies Prisma.SubmissionSelect

type Row = Prisma.SubmissionGetPayload<{ select: typeof columns }>

/** Every stored answer, from the first to the last, a page at a time. For an operator at the machine: nobody's rights are asked. */
export async function* storedAnswers(filter: AnswerFilter): AsyncGenerator<StoredAnswer> {
  const where = whereOf(filter)
  let after: string | null = null
  for (;;) {
    const rows: readonly Row[] = await database().submission.findMany({
      where: after === null ? where : { AND: [where, { id: { gt: after } }] },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: columns,
    })
    for (const row of rows) yield toStoredAnswer(row)
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last.id
  }
}

/** What a filter names and the database does not hold; null when all is there. For an operator at the machine. */
export async function unknownIn({ assignmentId, question }: AnswerFilter): Promise<string | null> {
  if (assignmentId !== null) {
    const found = await database().assignment.count({ where: { id: assignmentId } })
    if (found === 0) return `there is no assignment ${assignmentId}`
  }
  if (question !== null) {
    const found = await database().question.count({ where: { name: question } })
    if (found === 0) return `there is no question ${question}`
  }
  return null
}

function whereOf({ assignmentId, question }: AnswerFilter): Prisma.SubmissionWhereInput {
  return {
    ...(assignmentId === null ? {} : { item: { assignmentId } }),
    ...(question === null ? {} : { version: { question: { name: question } } }),
  }
}

function toStoredAnswer(row: Row): StoredAnswer {
  const byGrader = row.gradings.find(({ kind }) => kind !== 'manual')
  return {
    ...readAnswer(row),
    id: row.id,
    assignmentId: row.item.assignmentId,
    versionId: row.versionId,
    question: row.version.question.name,
    partId: row.partId,
    judged: byGrader === undefined ? null : toJudgement(byGrader),
    overridden: row.gradings[0]?.kind === 'manual' && byGrader !== undefined,
  }
}

function toJudgement(row: Row['gradings'][number]): GraderJudgement {
  const { outcome, credit, note, graderVersion } = row
  const line = row.verdict === null ? null : lineSchema.parse(JSON.parse(row.verdict)).line
  return { outcome, credit, note, line, seed: Number(row.seed ?? 1), graderVersion }
}

/** What of a stored verdict is compared and stands in no column; whatever else older graders wrote is left alone. */
const lineSchema = z.object({ line: z.number().nullable().default(null) })
