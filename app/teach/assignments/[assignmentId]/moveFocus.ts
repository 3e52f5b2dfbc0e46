/** A cell by its place among the rows shown and the parts. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** What of a key press matters. */
export interface GridKey {
  readonly key: string
  readonly ctrlKey: boolean
}

/** Rows that a page key passes. */
const PAGE = 10

/** Where a key leads from a cell, within the table; null for a key that leads nowhere (WAI-ARIA, grid pattern). */
export function moveFocus(
  from: GridPlace,
  { key, ctrlKey }: GridKey,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const to = target(from, key, ctrlKey, rows - 1, columns - 1)
  if (to === null) return null
  return {
    row: Math.min(Math.max(to.row, 0), rows - 1),
    column: Math.min(Math.max(to.column, 0), columns - 1),
  }
}

function target(
  { row, column }: GridPlace,
  key: string,
  ctrlKey: boolean,
  lastRow: number,
  lastColumn: number,
): GridPlace | null {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrlKey ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: ctrlKey ? lastRow : row + 1, column }
    case 'ArrowLeft':
      return { row, column: ctrlKey ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: ctrlKey ? lastColumn : column + 1 }
    case 'Home':
      return { row: ctrlKey ? 0 : row, column: 0 }
    case 'End':
      return { row: ctrlKey ? lastRow : row, column: lastColumn }
    case 'PageUp':
      return { row: row - PAGE, column }
    case 'PageDown':
      return { row: row + PAGE, column }
    default:
      return null
  }
}
