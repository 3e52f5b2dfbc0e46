import type { Outcome } from '@/lib/grading/verdict'
import type { Assignment } from './assignments'
import type { Person } from './person'

/** A column: one part of one item. */
export interface GradebookPart {
  readonly itemId: string
  readonly itemOrder: number
  readonly partId: string
  /** Points it is worth in the assignment. */
  readonly points: number
}

export interface GradebookCell {
  /** Whole ten-thousandths of the part's points. */
  readonly score: number
  /** Null when nothing is graded. */
  readonly outcome: Outcome | null
  /** Attempts that count. */
  readonly counted: number
  readonly late: boolean
  readonly overridden: boolean
  /** The submission the score comes from; null when there is none. */
  readonly submissionId: string | null
}

/** A student; `cells` stand in the order of the gradebook's parts. */
export interface GradebookRow {
  readonly studentId: string
  readonly name: string
  readonly studentNumber: string | null
  readonly section: string | null
  readonly cells: readonly GradebookCell[]
  /** Points reached in the assignment. */
  readonly score: number
}

export interface Gradebook {
  readonly assignment: Assignment
  readonly parts: readonly GradebookPart[]
  /** By student number. */
  readonly rows: readonly GradebookRow[]
}

/** Students × parts of an assignment; null unless `who` is staff of its course. */
export declare function readGradebook(
  who: Person,
  assignmentId: string,
  now: Date,
): Promise<Gradebook | null>
