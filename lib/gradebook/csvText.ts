import Papa from 'papaparse'

/**
 * What a spreadsheet would run (OWASP, "CSV Injection"), full-width signs included; a dash alone is none, and is how Moodle
 * writes "no grade".
 */
const formula = /^(?!-$)\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/**
 * A table as CSV (RFC 4180: CRLF, quoted where needed) in UTF-8 with a byte order mark, without which Excel takes Chinese
 * for something else. Text that would be run as a formula gets an apostrophe before it; numbers have four decimals at most.
 */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? Math.round(cell * 10_000) / 10_000 : cell)),
  )
  return `\uFEFF${Papa.unparse(cells, { newline: '\r\n', escapeFormulae: formula })}\r\n`
}
