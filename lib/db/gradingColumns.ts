import { z } from 'zod'
import type { Prisma } from './generated/client'
import type { Grading } from './gradings'
import { readVerdict } from './readVerdict'

/** The columns a grading is shown from. */
export const gradingColumns = {
  id: true,
  number: true,
  kind: true,
  outcome: true,
  credit: true,
  note: true,
  counted: true,
  repeatsId: true,
  verdict: true,
  by: { select: { id: true, name: true } },
  at: true,
  reason: true,
  rubric: true,
} as const satisfies Prisma.GradingSelect

const rubricSchema = z.array(z.string())

/** A grading from its row. */
export function toGrading(
  row: Prisma.GradingGetPayload<{ select: typeof gradingColumns }>,
): Grading {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    outcome: row.outcome,
    credit: row.credit,
    note: row.note,
    counted: row.counted,
    repeatsId: row.repeatsId,
    verdict: row.verdict === null ? null : readVerdict(row.verdict),
    by: row.by && { id: row.by.id, name: row.by.name },
    at: row.at,
    reason: row.reason,
    rubric: readRubric(row.rubric),
  }
}

/** The lines of the rubric that a person chose, from their column. */
export function readRubric(json: string | null): readonly string[] | null {
  return json === null ? null : rubricSchema.parse(JSON.parse(json))
}
