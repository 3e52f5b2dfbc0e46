/** What the table needs: parts as columns, students as rows; `points` and cells' `points` in points of the assignment. */
export interface CsvGradebook {
  readonly headings: {
    readonly studentNumber: string
    readonly name: string
    readonly section: string
    readonly total: string
  }
  readonly parts: readonly { readonly title: string; readonly points: number }[]
  readonly rows: readonly {
    readonly studentNumber: string | null
    readonly name: string
    readonly section: string | null
    /** Points reached by part; null where nothing is graded. */
    readonly points: readonly (number | null)[]
    readonly total: number
  }[]
}

/** The gradebook as CSV (RFC 4180: CRLF, quoted where needed) in UTF-8 with a byte order mark, formulas neutralised. */
export declare function gradebookCsv(gradebook: CsvGradebook): string
