/** What the table needs: parts as columns, students as rows, marks in points of the assignment. */
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
    /** A word where nothing is asked of them. */
    readonly total: number | string
  }[]
}

/**
 * The gradebook as CSV (RFC 4180: CRLF, quoted where needed) in UTF-8 with a byte order mark, by student number.
 * Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
export function gradebookCsv({ headings, parts, rows }: CsvGradebook): string {
  const points = parts.reduce((sum, part) => sum + part.points, 0)
  const head = [
    headings.studentNumber,
    headings.name,
    headings.section,
    ...parts.map((part) => `${part.title} (${plainNumber(part.points)})`),
    `${headings.total} (${plainNumber(points)})`,
  ]
  const sorted = rows.toSorted((a, b) => order(a.studentNumber ?? '', b.studentNumber ?? ''))
  const body = sorted.map((row) => [
    cellText(row.studentNumber ?? ''),
    cellText(row.name),
    cellText(row.section ?? ''),
    ...row.points.map((value) => (value === null ? '' : plainNumber(value))),
    typeof row.total === 'string' ? cellText(row.total) : plainNumber(row.total),
  ])
  const lines = [head.map(cellText), ...body].map((cells) => `${cells.join(',')}\r\n`)
  return `\uFEFF${lines.join('')}`
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A text as a cell: harmless, and quoted when it holds what CSV gives a meaning. */
function cellText(text: string): string {
  const harmless = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Points with at most four decimals and none to spare. */
function plainNumber(value: number): string {
  return String(Math.round(value * 10_000) / 10_000)
}
