import type { Entry, Tree } from '@/lib/expr/tree'
import type { BigArray } from './bigArray'
import { UNDEFINED } from './bounded'
import { cannot } from './cannot'
import { type Environment, type Evaluate, wholeAt } from './environment'

/** Entries of an array by their row-major places, and the shape they make; a place is -1 where the index leaves its axis. */
export interface Places {
  readonly rows: number
  readonly columns: number
  readonly offsets: readonly number[]
}

/** Where the indices of an entry, row or column point. One index of a column (or of a row) counts along it. */
export function placesOf(
  { indices }: Entry,
  { rows, columns }: BigArray,
  environment: Environment,
  evaluate: Evaluate,
): Places {
  const along = (
    index: Entry['indices'][number] | undefined,
    length: number,
  ): readonly number[] => {
    if (index === undefined || index.kind === 'whole-axis') {
      return Array.from({ length }, (_, place) => place)
    }
    return [placeOf(index, length, environment, evaluate)]
  }
  const [first, second] = indices
  const across = indices.length === 1 && rows === 1 && columns > 1
  if (indices.length > 2 || (indices.length === 1 && columns > 1 && !across)) {
    cannot('indices that do not match the axes')
  }
  const rowPlaces = across ? [0] : along(first, rows)
  const columnPlaces = across ? along(first, columns) : along(second, columns)
  return {
    rows: rowPlaces.length,
    columns: columnPlaces.length,
    offsets: rowPlaces.flatMap((row) =>
      columnPlaces.map((column) => (row < 0 || column < 0 ? -1 : row * columns + column)),
    ),
  }
}

/** The entries at some places: outside of the axis there is nothing. */
export function entriesAt(array: BigArray, { rows, columns, offsets }: Places): BigArray {
  return { rows, columns, entries: offsets.map((offset) => array.entries[offset] ?? UNDEFINED) }
}

function placeOf(
  index: Tree,
  length: number,
  environment: Environment,
  evaluate: Evaluate,
): number {
  const place = wholeAt(index, environment, evaluate)
  return place >= 1 && place <= length ? place - 1 : -1
}
