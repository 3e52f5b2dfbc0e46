import type { Outcome } from '@/lib/grading/verdict'
import { type Answer, readAnswer } from './answer'
import { database } from './client'
import { type HandedFile, readHandedFiles } from './handedFiles'
import type { Person } from './person'
import { staff } from './roles'
import { courseOf } from './seen'

/** An answer to a part, with what the grader says of it and what stands. `credit` in whole ten-thousandths. */
export interface PartAnswer extends Answer {
  readonly submissionId: string
  readonly studentId: string
  readonly files: readonly HandedFile[]
  readonly versionId: string
  readonly seed: number | null
  /** What it was read as; null for what could not be read. */
  readonly canonical: string | null
  /** The grader's last judgement; null where it has made none. */
  readonly graded: { readonly outcome: Outcome; readonly note: string | null } | null
  readonly standing: {
    readonly outcome: Outcome
    readonly credit: number
    /** Whether a person's judgement stands. */
    readonly byPerson: boolean
    readonly gradingId: string
  }
}

/** Every judged answer to a part of an item, first to last; none unless `who` is staff of the course. */
export async function readPartAnswers(
  who: Person,
  itemId: string,
  partId: string,
): Promise<readonly PartAnswer[]> {
  const item = await database().item.findFirst({
    where: { id: itemId, assignment: { course: courseOf(who, staff) } },
    select: { id: true },
  })
  if (item === null) return []
  // Flat lists, joined here: a relation of five thousand rows would be asked for by as many ids.
  const [submissions, gradings] = await Promise.all([
    database().submission.findMany({
      where: { itemId, partId },
      orderBy: { id: 'asc' },
      select: {
        id: true,
        studentId: true,
        versionId: true,
        text: true,
        fields: true,
        format: true,
        uploads: true,
      },
    }),
    database().grading.findMany({
      where: { itemId, partId },
      orderBy: { number: 'asc' },
      select: {
        id: true,
        submissionId: true,
        kind: true,
        outcome: true,
        credit: true,
        note: true,
        canonical: true,
        seed: true,
        versionId: true,
      },
    }),
  ])
  const byGrader = new Map<string, (typeof gradings)[number]>()
  const standing = new Map<string, (typeof gradings)[number]>()
  for (const grading of gradings) {
    standing.set(grading.submissionId, grading)
    if (grading.kind !== 'manual') byGrader.set(grading.submissionId, grading)
  }
  return submissions.flatMap((row): PartAnswer[] => {
    const last = standing.get(row.id)
    if (last === undefined) return []
    const graded = byGrader.get(row.id)
    return [
      {
        ...readAnswer(row),
        submissionId: row.id,
        studentId: row.studentId,
        files: readHandedFiles(row.uploads),
        versionId: graded?.versionId ?? row.versionId,
        seed: graded?.seed == null ? null : Number(graded.seed),
        canonical: graded?.canonical ?? null,
        graded: graded === undefined ? null : { outcome: graded.outcome, note: graded.note },
        standing: {
          outcome: last.outcome,
          credit: last.credit,
          byPerson: last.kind === 'manual',
          gradingId: last.id,
        },
      },
    ]
  })
}
