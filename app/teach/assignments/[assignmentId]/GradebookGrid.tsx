'use client'

import {
  type FormEvent,
  type KeyboardEvent,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/app/ui/Button'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill, fillPlural } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import { columnMeans, filterRows, type Sort, sortRows, usualSort, writeSort } from './arrange'
import { figuresFor, fixedFigures } from './figures'
import { GridHead } from './GridHead'
import { CELL, cellId, GridRowView, NAME_CELL, ROOMY } from './GridRowView'
import type { GridColumn, GridGroup, GridRow } from './gridRow'
import { moveFocus } from './moveFocus'
import { type PackedRow, unpackRow } from './packedRow'
import { useGrowing } from './useGrowing'

interface Place {
  readonly studentId: string
  readonly column: number
}

/**
 * Students × parts. Sort and filter stand in the address, so that a view can be kept and works without scripts; arrow
 * keys go from cell to cell, and Tab reaches one cell of the table. It stays a table to screen readers, which have keys
 * of their own for one.
 */
export function GradebookGrid({
  caption,
  groups,
  columns,
  rows: packed,
  whole,
  sort: firstSort,
  filter: firstFilter,
  locale,
  words,
  excusedWords,
}: {
  caption: string
  groups: readonly GridGroup[]
  columns: readonly GridColumn[]
  rows: readonly PackedRow[]
  /** Whether every row is drawn from the start, as it must be without scripts. */
  whole: boolean
  sort: Sort
  filter: string
  locale: Locale
  words: Dictionary['teach']
  excusedWords: string
}) {
  const [sort, setSort] = useState(firstSort)
  const [filter, setFilter] = useState(firstFilter)
  const [active, setActive] = useState<Place | null>(null)
  const rows = useMemo(() => packed.map(unpackRow), [packed])
  const shown = useMemo(() => sortRows(filterRows(rows, filter), sort), [rows, filter, sort])
  const figures = useMemo(() => figuresFor(rows.flatMap(pointsOf), locale), [rows, locale])
  const totals = useMemo(
    () =>
      figuresFor(
        rows.map(({ total }) => total),
        locale,
      ),
    [rows, locale],
  )
  const means = columnMeans(shown, columns.length)
  const meanFigures = useMemo(() => fixedFigures(2, locale), [locale])
  const { drawn, atLeast } = useGrowing(shown.length, `${writeSort(sort)} ${filter}`, whole)
  const inSight = shown.slice(0, drawn)
  const isActiveShown = inSight.some(({ id }) => id === active?.studentId)
  const tabStop = isActiveShown ? active : { studentId: shown[0]?.id ?? null, column: 0 }

  function show(next: { sort?: Sort; filter?: string }) {
    const view = { sort, filter, ...next }
    setSort(view.sort)
    setFilter(view.filter)
    window.history.replaceState(null, '', addressOf(view))
  }

  function move(event: KeyboardEvent) {
    const place = placeOf(event.target, shown)
    if (place === null || event.altKey || event.metaKey) return
    const to = moveFocus(place, event, { rows: shown.length, columns: columns.length })
    const row = to === null ? undefined : shown[to.row]
    if (to === null || row === undefined) return
    event.preventDefault()
    if (to.row >= drawn) flushSync(() => atLeast(to.row + 1))
    document.getElementById(cellId(row.id, to.column))?.focus()
  }

  function remember(target: EventTarget) {
    const place = placeOf(target, shown)
    const row = place === null ? undefined : shown[place.row]
    if (place !== null && row !== undefined) setActive({ studentId: row.id, column: place.column })
  }

  return (
    <>
      <FilterForm
        filter={filter}
        sort={sort}
        shown={shown.length}
        all={rows.length}
        onFilter={(text) => show({ filter: text })}
        words={words}
      />
      {drawn < shown.length && (
        <noscript>
          <a href={`?${new URLSearchParams({ sort: writeSort(sort), filter, rows: 'all' })}`}>
            {fill(words.allRows, { count: shown.length })}
          </a>
        </noscript>
      )}
      <section
        aria-label={caption}
        className="relative max-h-[calc(100dvh-5rem)] min-h-56 overflow-auto overscroll-x-contain border-y border-rule-strong scroll-pt-20 scroll-pb-10 scroll-pl-32 sm:scroll-pr-24 sm:scroll-pl-48 print:max-h-none print:overflow-visible"
      >
        <table
          onKeyDown={move}
          onFocus={(event) => remember(event.target)}
          onMouseOver={(event) => tell(event.target)}
          className="w-full border-separate border-spacing-0 text-sm leading-8"
        >
          <GridHead
            groups={groups}
            columns={columns}
            sort={sort}
            filter={filter}
            figures={figures}
            onSort={(next) => show({ sort: next })}
            words={words}
          />
          <tbody>
            {inSight.map((row) => (
              <GridRowView
                key={row.id}
                row={row}
                columns={columns}
                tabColumn={row.id === tabStop?.studentId ? tabStop.column : null}
                figures={figures}
                totals={totals}
                words={words}
                excusedWords={excusedWords}
              />
            ))}
          </tbody>
          <tfoot className="text-ink-soft">
            <tr>
              <th
                scope="row"
                className={`${NAME_CELL} ${FOOT} z-20 border-r border-r-rule text-left font-medium`}
              >
                {fillPlural(words.mean, shown.filter(({ excused }) => !excused).length, locale)}
              </th>
              <td className={FOOT} />
              <td className={`${FOOT} ${ROOMY}`} />
              {columns.map((column, place) => (
                <td key={column.key} className={`${FOOT} text-right`}>
                  {meanFigures.format(means.parts[place] ?? 0)}
                </td>
              ))}
              <td className={`${FOOT} border-l border-l-rule text-right font-medium sm:right-0`}>
                {meanFigures.format(means.total)}
              </td>
            </tr>
          </tfoot>
        </table>
        {shown.length === 0 && (
          <p className="sticky left-0 py-half text-center">
            {fill(words.noMatch, { text: filter })}
          </p>
        )}
      </section>
    </>
  )
}

const FOOT = `${CELL} sticky bottom-0 z-10 border-t border-b-0 border-t-rule-strong bg-paper`

function FilterForm({
  filter,
  sort,
  shown,
  all,
  onFilter,
  words,
}: {
  filter: string
  sort: Sort
  shown: number
  all: number
  onFilter: (text: string) => void
  words: Dictionary['teach']
}) {
  const field = useRef<HTMLInputElement>(null)
  const heed = useEffectEvent(() => {
    const typed = field.current?.value
    if (typed !== undefined && typed !== filter) onFilter(typed)
  })
  // What was typed before this script ran.
  useEffect(() => heed(), [])

  function keep(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
  }
  return (
    <search>
      <form method="get" onSubmit={keep} className="mb-half flex flex-wrap items-center gap-3">
        <label htmlFor="filter" className="sr-only">
          {words.filter}
        </label>
        <input
          ref={field}
          id="filter"
          type="search"
          name="filter"
          value={filter}
          onChange={(event) => onFilter(event.currentTarget.value)}
          placeholder={words.filterHint}
          autoComplete="off"
          spellCheck={false}
          className="min-h-11 w-full rounded-sm border border-rule-strong bg-sheet px-3 text-base placeholder:text-ink-soft sm:w-80"
        />
        <input type="hidden" name="sort" value={writeSort(sort)} />
        <noscript>
          <Button type="submit">{words.filtering}</Button>
        </noscript>
        <p role="status" className="text-sm text-ink-soft tabular-nums">
          {fill(words.shown, { shown, all })}
        </p>
        {filter !== '' && (
          <Button look="plain" onClick={() => onFilter('')}>
            {words.clearFilter}
          </Button>
        )}
      </form>
    </search>
  )
}

/** The address of a view; what is usual is left out. */
function addressOf({ sort, filter }: { sort: Sort; filter: string }): string {
  const query = new URLSearchParams()
  if (writeSort(sort) !== writeSort(usualSort)) query.set('sort', writeSort(sort))
  if (filter !== '') query.set('filter', filter)
  return `${window.location.pathname}${query.size === 0 ? '' : `?${query}`}`
}

/** A pointer is told in a tooltip what a screen reader reads: where it is, not in twelve thousand places beforehand. */
function tell(target: EventTarget): void {
  const cell = target instanceof Element ? target.closest('a[data-cell]') : null
  const said = cell?.getAttribute('aria-label') ?? null
  if (said !== null) cell?.setAttribute('title', said)
}

function placeOf(
  target: EventTarget,
  shown: readonly GridRow[],
): { readonly row: number; readonly column: number } | null {
  if (!(target instanceof HTMLElement) || target.dataset.cell === undefined) return null
  const cut = target.id.lastIndexOf('-')
  const row = shown.findIndex(({ id }) => cellId(id, 0).startsWith(`${target.id.slice(0, cut)}-`))
  return row === -1 ? null : { row, column: Number(target.id.slice(cut + 1)) }
}

function pointsOf({ cells }: GridRow): number[] {
  return cells.map(({ points }) => points)
}
