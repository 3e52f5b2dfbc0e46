import Papa from 'papaparse'

/** What the list of links has for one student. */
export interface LinkLine {
  readonly studentNumber: string | null
  readonly name: string
  readonly section: string | null
  readonly address: string
}

/**
 * A class's links as CSV (RFC 4180) in UTF-8 with a byte order mark. Text that a spreadsheet would run as a formula gets an
 * apostrophe before it (OWASP, "CSV Injection").
 */
export function linksCsv(
  heads: Readonly<Record<keyof LinkLine, string>>,
  lines: readonly LinkLine[],
): string {
  const order = ['studentNumber', 'name', 'section', 'address'] as const
  const data = lines.map((line) => order.map((column) => line[column] ?? ''))
  const table = { fields: order.map((column) => heads[column]), data }
  return `\ufeff${Papa.unparse(table, { newline: '\r\n', escapeFormulae: true })}\r\n`
}
