import type { AttemptFact, FirstLook } from '@/lib/gradebook/analysis/attempts'
import { type Answer, readAnswer } from './answer'
import { database } from './client'
import { type HandedFile, readHandedFiles } from './handedFiles'
import type { Person } from './person'
import { staff } from './roles'
import { courseOf } from './seen'

/** An answer of the analysis, with the submission it stands for. */
export interface Attempt extends AttemptFact {
  readonly submissionId: string
}

/** What the analysis of an assignment is made from. */
export interface Attempts {
  readonly attempts: readonly Attempt[]
  readonly looks: readonly FirstLook[]
}

/**
 * Every graded answer of an assignment's students under the grading that stands, and when each first looked at a
 * question. Nothing unless `who` is staff of the course.
 */
export async function readAttempts(who: Person, assignmentId: string): Promise<Attempts> {
  const items = await database().item.findMany({
    where: { assignmentId, assignment: { course: courseOf(who, staff) } },
    select: { id: true, assignment: { select: { courseId: true } } },
  })
  const courseId = items[0]?.assignment.courseId
  if (courseId === undefined) return { attempts: [], looks: [] }
  // Flat lists, joined here: a relation of twelve thousand rows would be asked for by as many ids.
  const where = { itemId: { in: items.map(({ id }) => id) } }
  const [members, submissions, gradings, variants] = await Promise.all([
    database().enrolment.findMany({
      where: { courseId, role: 'student', endedAt: null },
      select: { userId: true },
    }),
    database().submission.findMany({ where, select: { id: true, number: true, receivedAt: true } }),
    database().grading.findMany({
      where,
      orderBy: { number: 'asc' },
      select: {
        submissionId: true,
        studentId: true,
        itemId: true,
        partId: true,
        outcome: true,
        credit: true,
        counted: true,
        note: true,
        canonical: true,
      },
    }),
    database().variant.findMany({
      where,
      select: { studentId: true, itemId: true, seed: true, createdAt: true },
    }),
  ])
  const studies = new Set(members.map(({ userId }) => userId))
  const standing = new Map(gradings.map((grading) => [grading.submissionId, grading]))
  return {
    attempts: submissions.flatMap(({ id, number, receivedAt }) => {
      const grading = standing.get(id)
      return grading === undefined || !studies.has(grading.studentId)
        ? []
        : [{ ...grading, number, receivedAt }]
    }),
    looks: variants
      .filter(({ studentId }) => studies.has(studentId))
      .map(({ seed, createdAt, ...place }) => ({ ...place, seed: Number(seed), at: createdAt })),
  }
}

/** A submission as it was typed. */
export interface TypedAnswer extends Answer {
  readonly id: string
  readonly versionId: string
  readonly files: readonly HandedFile[]
}

/** Some submissions as they were typed, to be shown; those that `who` may not see are left out. */
export async function readTypedAnswers(
  who: Person,
  submissionIds: readonly string[],
): Promise<readonly TypedAnswer[]> {
  const rows = await database().submission.findMany({
    where: {
      id: { in: [...submissionIds] },
      item: { assignment: { course: courseOf(who, staff) } },
    },
    select: { id: true, text: true, fields: true, format: true, uploads: true, versionId: true },
  })
  return rows.map((row) => {
    const { id, versionId, uploads } = row
    return { ...readAnswer(row), id, versionId, files: readHandedFiles(uploads) }
  })
}
