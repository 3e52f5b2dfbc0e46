import { memo } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { alone } from './figures'
import type { GridCell, GridColumn, GridRow } from './gridRow'

/** What stands left of the marks and stays in sight. */
export const NAME_CELL = 'sticky left-0 z-10 bg-paper'
/** The rule under a row and the room around what a cell says. */
export const CELL = 'border-b border-rule px-2 py-0 whitespace-nowrap sm:px-3'

/** What a phone has no room for. */
export const ROOMY = 'hidden sm:table-cell'

/** The id of a cell's element, by which the arrow keys find it. */
export function cellId(studentId: string, column: number): string {
  return `cell-${studentId}-${column}`
}

/**
 * A student's row. `tabColumn` is the one cell of the table that the Tab key reaches, where it is in this row; a row
 * whose cell is not renders once and stays.
 */
export const GridRowView = memo(function GridRowView({
  row,
  columns,
  tabColumn,
  figures,
  totals,
  words,
  excusedWords,
}: {
  row: GridRow
  columns: readonly GridColumn[]
  tabColumn: number | null
  figures: Intl.NumberFormat
  totals: Intl.NumberFormat
  words: Dictionary['teach']
  /** What stands for the total of somebody of whom it is not asked. */
  excusedWords: string
}) {
  return (
    <tr className="group">
      <th
        scope="row"
        className={`${NAME_CELL} ${CELL} max-w-28 truncate border-r text-left font-normal group-hover:bg-shade sm:max-w-56`}
      >
        {row.name}
      </th>
      <td className={`${CELL} text-left text-ink-soft group-hover:bg-shade`}>{row.number}</td>
      <td className={`${CELL} ${ROOMY} text-left text-ink-soft group-hover:bg-shade`}>
        {row.section}
      </td>
      {columns.map((column, place) => {
        const cell = row.cells[place]
        return cell === undefined ? null : (
          <MarkCell
            key={column.key}
            id={cellId(row.id, place)}
            cell={cell}
            isTabStop={tabColumn === place}
            shown={figures.format(cell.points)}
            said={sayCell(row, column, cell, figures, words)}
          />
        )
      })}
      <td
        className={`${CELL} border-l bg-paper text-right font-medium group-hover:bg-shade sm:sticky sm:right-0`}
      >
        {row.excused ? excusedWords : totals.format(row.total)}
      </td>
    </tr>
  )
})

function MarkCell({
  id,
  cell,
  isTabStop,
  shown,
  said,
}: {
  id: string
  cell: GridCell
  isTabStop: boolean
  shown: string
  said: string
}) {
  const tabIndex = isTabStop ? 0 : -1
  if (cell.submissionId === null) {
    return (
      <td id={id} tabIndex={tabIndex} data-cell="" className="mark sign" data-sign={cell.state}>
        <span className="sr-only">{said}</span>
      </td>
    )
  }
  return (
    <td className="mark">
      {cell.overridden && (
        <span
          aria-hidden="true"
          className="absolute top-0 right-0 border-t-8 border-l-8 border-t-accent border-l-transparent"
        />
      )}
      <a
        id={id}
        href={`/teach/submissions/${cell.submissionId}`}
        tabIndex={tabIndex}
        data-cell=""
        aria-label={said}
        className="sign"
        data-sign={cell.state}
      >
        {cell.late && <span className="sign order-first" data-sign="late" />}
        {shown}
      </a>
    </td>
  )
}

function sayCell(
  row: GridRow,
  column: GridColumn,
  cell: GridCell,
  figures: Intl.NumberFormat,
  words: Dictionary['teach'],
): string {
  const place = fill(words.submissionOf, { student: row.name, part: column.label })
  const state = words.states[cell.state]
  const mark =
    cell.state === 'untried'
      ? state
      : fill(words.cellScore, {
          state,
          points: alone(figures.format(cell.points)),
          all: alone(figures.format(column.points)),
        })
  return [place, mark, cell.late && words.late, cell.overridden && words.overridden]
    .filter((piece) => piece !== false)
    .join(' · ')
}
