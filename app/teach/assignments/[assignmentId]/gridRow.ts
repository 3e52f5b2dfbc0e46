import type { Outcome } from '@/lib/grading/verdict'

/** What a cell of the gradebook says by its sign: an answer that a person is to mark is not one that nobody can decide. */
export type CellState = Outcome | 'untried' | 'awaiting'

/** A student's mark in one part. */
export interface GridCell {
  /** Points reached in the assignment. */
  readonly points: number
  readonly state: CellState
  readonly late: boolean
  readonly overridden: boolean
  /** The submission that counts; null when there is none. */
  readonly submissionId: string | null
}

/** A student's row. */
export interface GridRow {
  readonly id: string
  readonly name: string
  /** The name's place in the alphabet of the page's language, found on the server: browsers may differ. */
  readonly nameRank: number
  readonly number: string
  readonly section: string
  readonly cells: readonly GridCell[]
  /** Whether the homework is not asked of them: then no mean counts them. */
  readonly excused: boolean
  readonly total: number
}

/** A part's column. */
export interface GridColumn {
  readonly key: string
  /** As the student's page counts it within its question: `3`. */
  readonly label: string
  readonly points: number
}

/** A question over its columns. */
export interface GridGroup {
  readonly id: string
  readonly title: string
  readonly columns: number
}
