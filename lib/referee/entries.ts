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
  { indices, lengths }: Entry,
  { rows, columns }: BigArray,
  environment: Environment,
  evaluate: Evaluate,
): Places {
  if (lengths !== undefined) return placesAmongAxes(indices, lengths, environment, evaluate)
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

/** The places in an array of more axes: the last axis runs fastest, and so it is among the axes left whole. */
function placesAmongAxes(
  indices: Entry['indices'],
  lengths: readonly Tree[],
  environment: Environment,
  evaluate: Evaluate,
): Places {
  let offsets: readonly number[] = [0]
  const whole: number[] = []
  for (const [axis, written] of lengths.entries()) {
    const length = wholeAt(written, environment, evaluate)
    const index = indices[axis]
    if (index === undefined) cannot('an axis without its index')
    const isWhole = index.kind === 'whole-axis'
    if (isWhole) whole.push(length)
    const along = isWhole
      ? Array.from({ length }, (_, place) => place)
      : [placeOf(index, length, environment, evaluate)]
    offsets = offsets.flatMap((offset) =>
      along.map((place) => (offset < 0 || place < 0 ? -1 : offset * length + place)),
    )
  }
  const isRow = whole.length === 1 && indices.at(-1)?.kind === 'whole-axis'
  const [rows = 1, ...others] = isRow ? [1, ...whole] : whole
  return { rows, columns: others.reduce((product, length) => product * length, 1), offsets }
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
