import { invariant } from '@/lib/expr/invariant'
import { full } from '@/lib/gradebook/policy'
import type { Terms } from '@/lib/gradebook/replay'
import type { Outcome } from '@/lib/grading/verdict'
import { readAnswer } from './answer'
import { database } from './client'
import { readTermsOfAll } from './dated'
import type { Prisma } from './generated/client'
import type { GradingKind } from './generated/enums'
import { readRubric } from './gradingColumns'
import { type HandedFile, readHandedFiles } from './handedFiles'
import type { Person } from './person'
import { editors, markers } from './roles'
import { courseOf } from './seen'

/** A submission as it is taken out, with all judgements of it from first to last. */
export interface ExportedSubmission {
  readonly id: string
  readonly studentNumber: string | null
  readonly name: string
  readonly assignmentId: string
  /** The question's place in the assignment, from 1, and its id. */
  readonly order: number
  readonly question: string
  /** Hash of the version of the question that was answered. */
  readonly version: string
  readonly part: string
  /** From 1, per student and part. */
  readonly number: number
  readonly format: 'latex' | 'plain'
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  readonly uploads: readonly HandedFile[]
  readonly receivedAt: Date
  readonly late: boolean
  readonly gradings: readonly ExportedGrading[]
}

/** A judgement as it is taken out. */
export interface ExportedGrading {
  readonly number: number
  readonly kind: GradingKind
  readonly outcome: Outcome
  /** Of the part's points, from 0 to 1. */
  readonly credit: number
  readonly note: string | null
  /** Whether it costs an attempt and may score. */
  readonly counted: boolean
  /** Null for the grader. */
  readonly by: string | null
  readonly at: Date
  readonly reason: string | null
  /** The lines of the question's rubric that a person chose, by their ids. */
  readonly rubric: readonly string[] | null
  /** Hash of the version of the question that judged, and the version of the grader. */
  readonly version: string
  readonly grader: string | null
}

/** Submissions of a page. */
export const exportPage = 200

const columns = {
  id: true,
  studentId: true,
  student: { select: { studentNumber: true, name: true } },
  item: { select: { order: true, assignmentId: true } },
  version: { select: { hash: true, question: { select: { name: true } } } },
  partId: true,
  number: true,
  format: true,
  text: true,
  fields: true,
  uploads: true,
  receivedAt: true,
  gradings: {
    orderBy: { number: 'asc' },
    select: {
      number: true,
      kind: true,
      outcome: true,
      credit: true,
      note: true,
      counted: true,
      by: { select: { name: true } },
      at: true,
      reason: true,
      rubric: true,
      version: { select: { hash: true } },
      graderVersion: true,
    },
  },
} as const satisfies Prisma.SubmissionSelect

type Row = Prisma.SubmissionGetPayload<{ select: typeof columns }>

/** A page of submissions; `more` says whether there are others behind. */
export interface SubmissionPage {
  readonly entries: readonly ExportedSubmission[]
  readonly more: boolean
}

/**
 * The submissions to an assignment as they came, from the one after `after` on; null unless `who` may mark in its course.
 */
export async function exportAssignment(
  who: Person,
  assignmentId: string,
  after: string | null,
): Promise<SubmissionPage | null> {
  const assignment = { id: assignmentId, course: courseOf(who, markers) }
  const isTheirs = (await database().assignment.count({ where: assignment })) > 0
  return isTheirs ? readPage({ item: { assignment } }, after) : null
}

/** The submissions of one student in a course, likewise; null unless `who` may edit the course. */
export async function exportStudent(
  who: Person,
  { courseId, studentId }: { readonly courseId: string; readonly studentId: string },
  after: string | null,
): Promise<SubmissionPage | null> {
  const course = { AND: [{ id: courseId }, courseOf(who, editors)] }
  const isTheirs = (await database().course.count({ where: course })) > 0
  return isTheirs ? readPage({ studentId, item: { assignment: { course } } }, after) : null
}

async function readPage(
  where: Prisma.SubmissionWhereInput,
  after: string | null,
): Promise<SubmissionPage> {
  const rows = await database().submission.findMany({
    where: after === null ? where : { AND: [where, { id: { gt: after } }] },
    orderBy: { id: 'asc' },
    take: exportPage + 1,
    select: columns,
  })
  const shown = rows.slice(0, exportPage)
  const terms = new Map<string, (studentId: string) => Terms>()
  for (const id of new Set(shown.map(({ item }) => item.assignmentId))) {
    terms.set(id, await readTermsOfAll(database(), id))
  }
  return {
    entries: shown.map((row) => {
      const due = terms.get(row.item.assignmentId)?.(row.studentId).due
      invariant(due !== undefined, 'every assignment has its terms')
      return toExported(row, row.receivedAt > due)
    }),
    more: rows.length > exportPage,
  }
}

function toExported(row: Row, late: boolean): ExportedSubmission {
  return {
    id: row.id,
    studentNumber: row.student.studentNumber,
    name: row.student.name,
    assignmentId: row.item.assignmentId,
    order: row.item.order,
    question: row.version.question.name,
    version: row.version.hash,
    part: row.partId,
    number: row.number,
    ...readAnswer(row),
    uploads: readHandedFiles(row.uploads),
    receivedAt: row.receivedAt,
    late,
    gradings: row.gradings.map(({ by, credit, rubric, version, graderVersion, ...grading }) => ({
      ...grading,
      rubric: readRubric(rubric),
      credit: credit / full,
      by: by?.name ?? null,
      version: version.hash,
      grader: graderVersion,
    })),
  }
}
