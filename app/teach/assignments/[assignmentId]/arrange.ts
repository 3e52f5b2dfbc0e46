import type { GridRow } from './gridRow'

/** What rows are sorted by: a part by its place among the columns. */
export type SortKey = 'name' | 'number' | 'section' | 'total' | number

export interface Sort {
  readonly by: SortKey
  readonly descending: boolean
}

/** How the gradebook stands when nothing is asked: by student number. */
export const usualSort: Sort = { by: 'number', descending: false }

/** The sort an address asks for (`total-`, `3`); the usual one where it asks for none there is. */
export function readSort(text: string | undefined, columns: number): Sort {
  const match = /^(name|number|section|total|\d{1,4})(-?)$/.exec(text ?? '')
  if (match === null) return usualSort
  const [, key = '', minus] = match
  const descending = minus === '-'
  if (key === 'name' || key === 'number' || key === 'section' || key === 'total') {
    return { by: key, descending }
  }
  const place = Number(key)
  return place < columns ? { by: place, descending } : usualSort
}

/** A sort as an address writes it. */
export function writeSort({ by, descending }: Sort): string {
  return `${by}${descending ? '-' : ''}`
}

/** The sort after a column's head is chosen: its other direction, or its first one (marks begin with the best). */
export function nextSort(sort: Sort, by: SortKey): Sort {
  if (sort.by === by) return { by, descending: !sort.descending }
  return { by, descending: by === 'total' || typeof by === 'number' }
}

/** Rows in the order asked for; equal ones by student number in either direction. */
export function sortRows(rows: readonly GridRow[], { by, descending }: Sort): readonly GridRow[] {
  const sign = descending ? -1 : 1
  return rows.toSorted((a, b) => sign * compare(a, b, by) || compareTexts(a.number, b.number))
}

/** Rows whose name, number or section holds the text, whatever its case and width; all for an empty text. */
export function filterRows(rows: readonly GridRow[], text: string): readonly GridRow[] {
  const sought = fold(text.trim())
  if (sought === '') return rows
  return rows.filter(({ name, number, section }) =>
    [name, number, section].some((value) => fold(value).includes(sought)),
  )
}

/** The mean of each column and of the total over those who are not excused, what is not tried counting 0; zeros for nobody. */
export function columnMeans(
  all: readonly GridRow[],
  columns: number,
): { readonly parts: readonly number[]; readonly total: number } {
  const rows = all.filter(({ excused }) => !excused)
  const mean = (pick: (row: GridRow) => number): number =>
    rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + pick(row), 0) / rows.length
  return {
    parts: Array.from({ length: columns }, (_, place) =>
      mean((row) => row.cells[place]?.points ?? 0),
    ),
    total: mean((row) => row.total),
  }
}

function compare(a: GridRow, b: GridRow, by: SortKey): number {
  switch (by) {
    case 'name':
      return a.nameRank - b.nameRank
    case 'number':
      return compareTexts(a.number, b.number)
    case 'section':
      return compareTexts(a.section, b.section)
    case 'total':
      return a.total - b.total
    default:
      return markOf(a, by) - markOf(b, by)
  }
}

/** What is not tried stands below what is worth nothing. */
function markOf(row: GridRow, place: number): number {
  const cell = row.cells[place]
  return cell === undefined || cell.state === 'untried' ? -1 : cell.points
}

/** By code points: the same on every machine. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
