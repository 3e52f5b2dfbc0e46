import type { MouseEvent, ReactNode } from 'react'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { nextSort, type Sort, type SortKey, writeSort } from './arrange'
import { alone } from './figures'
import { NAME_CELL, ROOMY } from './GridRowView'
import type { GridColumn, GridGroup } from './gridRow'

const HEAD =
  'sticky top-9 z-20 h-10 border-b border-rule-strong bg-paper px-2 align-middle font-medium sm:px-3'
const GROUP = 'sticky top-0 z-20 h-9 bg-paper px-2 text-ink-soft sm:px-3'

/** The heads: questions above, their parts below, each a link that sorts. They stay in sight. */
export function GridHead({
  groups,
  columns,
  sort,
  filter,
  figures,
  onSort,
  words,
}: {
  groups: readonly GridGroup[]
  columns: readonly GridColumn[]
  sort: Sort
  filter: string
  figures: Intl.NumberFormat
  onSort: (sort: Sort) => void
  words: Dictionary['teach']
}) {
  const head = (by: SortKey, className: string, children: ReactNode) => (
    <SortHead
      by={by}
      sort={sort}
      filter={filter}
      onSort={onSort}
      className={`${HEAD} ${className}`}
    >
      {children}
    </SortHead>
  )
  return (
    <thead>
      <tr>
        <td className={`${GROUP} ${NAME_CELL} z-30 border-r border-r-rule`} />
        <td className={GROUP} />
        <td className={`${GROUP} ${ROOMY}`} />
        {groups.map((group) => (
          <th
            key={group.id}
            scope="colgroup"
            colSpan={group.columns}
            className={`${GROUP} max-w-0 border-l border-l-rule text-left font-normal`}
          >
            <span className="block truncate">{group.title}</span>
          </th>
        ))}
        <td className={`${GROUP} border-l border-l-rule sm:right-0 sm:z-30`} />
      </tr>
      <tr>
        {head('name', `${NAME_CELL} z-30 border-r border-r-rule text-left`, words.name)}
        {head('number', 'text-left', words.studentNumber)}
        {head('section', `${ROOMY} text-left`, words.section)}
        {columns.map((column, place) => (
          <SortHead
            key={column.key}
            by={place}
            sort={sort}
            filter={filter}
            onSort={onSort}
            className={`${HEAD} text-right`}
          >
            <span className="sr-only">{fill(words.part, { part: column.label })} </span>
            <span aria-hidden="true">({column.label})</span>{' '}
            <span className="font-normal text-ink-soft">
              <span aria-hidden="true">/</span>
              <span className="sr-only">
                {fill(words.outOf, { points: alone(figures.format(column.points)) })}
              </span>
              <span aria-hidden="true">{alone(figures.format(column.points))}</span>
            </span>
          </SortHead>
        ))}
        {head('total', 'border-l border-l-rule text-right sm:right-0 sm:z-30', words.total)}
      </tr>
    </thead>
  )
}

/** Whether a column's figures stand to the right. */
function isMark(by: SortKey): boolean {
  return by === 'total' || typeof by === 'number'
}

function SortHead({
  by,
  sort,
  filter,
  onSort,
  className,
  children,
}: {
  by: SortKey
  sort: Sort
  filter: string
  onSort: (sort: Sort) => void
  className: string
  children: ReactNode
}) {
  const isSorted = sort.by === by
  const next = nextSort(sort, by)
  const query = new URLSearchParams({ sort: writeSort(next), ...(filter && { filter }) })

  function choose(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onSort(next)
  }

  return (
    <th
      scope="col"
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
      className={className}
    >
      <a
        href={`?${query}`}
        onClick={choose}
        className="relative inline-flex min-h-8 items-center whitespace-nowrap text-ink no-underline hover:text-accent hover:underline"
      >
        <span>{children}</span>
        {isSorted && (
          <span
            aria-hidden="true"
            className={`absolute text-accent ${isMark(by) ? '-left-4' : '-right-4'}`}
          >
            {sort.descending ? '▾' : '▴'}
          </span>
        )}
      </a>
    </th>
  )
}
