/** Most characters of a cell: an answer longer than that is told by its beginning. */
const WIDEST = 80

/** Columns of text under a heading each, as wide as their widest cell. */
export function printTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [heads, ...rows].map((row) => row.map(shorten))
  const widths = heads.map((_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? '')].length)),
  )
  return cells
    .map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  '))
    .map((line) => `  ${line.trimEnd()}\n`)
    .join('')
}

function shorten(cell: string): string {
  const line = cell.replaceAll('\n', '↵')
  return [...line].length > WIDEST ? `${[...line].slice(0, WIDEST - 1).join('')}…` : line
}

function pad(cell: string, width: number): string {
  return cell + ' '.repeat(width - [...cell].length)
}
