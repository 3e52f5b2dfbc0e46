import { invariant } from '@/lib/expr/invariant'
import type { Entry } from '@/lib/expr/tree'
import { compileWhole } from './compileWhole'
import type { Environment } from './environment'
import type { Frame } from './frame'
import type { Slab } from './slab'

/** Which entries of a slab an entry names: row-major places, and the shape they make; no places where an index leaves its axis. */
export interface Picked {
  readonly rows: number
  readonly columns: number
  readonly places: readonly number[] | null
}

/**
 * The places that the indices of an entry of many axes name. Such an array lies row-major with all axes but the first folded into
 * the columns, so that place = ((i₁ − 1)·n₂ + (i₂ − 1))·n₃ + …; axes left whole run in their order, folded likewise;
 * the last one alone is a row.
 */
export function pickAmongAxes(tree: Entry, environment: Environment): (frame: Frame) => Picked {
  const axes = axesOf(tree, environment)
  const isRow = axes.findIndex(({ at }) => at === null) === axes.length - 1
  return (frame) => {
    let places: number[] | null = [0]
    const whole: number[] = []
    for (const { length, at } of axes) {
      const size = length(frame)
      const index = at?.(frame) ?? null
      if (at === null) whole.push(size)
      const isInside = index === null || (index >= 1 && index <= size)
      if (places === null || !isInside) {
        places = null
        continue
      }
      const along = index === null ? Array.from({ length: size }, (_, k) => k) : [index - 1]
      places = places.flatMap((place) => along.map((k) => place * size + k))
    }
    const [rows = 1, ...more] = isRow ? [1, ...whole] : whole
    return { rows, columns: more.reduce((product, size) => product * size, 1), places }
  }
}

/** An axis's length, and its index; null where it is left whole. */
interface Axis {
  readonly length: (frame: Frame) => number
  readonly at: ((frame: Frame) => number) | null
}

function axesOf(tree: Entry, environment: Environment): readonly Axis[] {
  return (tree.lengths ?? []).map((length, k) => {
    const index = tree.indices[k]
    invariant(index !== undefined, 'an entry has an index for each axis')
    const at = index.kind === 'whole-axis' ? null : compileWhole(index, environment)
    return { length: compileWhole(length, environment), at }
  })
}

/** The place of one entry by its indices; null where an index leaves its axis. One index counts a column's rows or a row's columns. */
export function placeOf(
  tree: Entry,
  environment: Environment,
): (frame: Frame, a: Slab) => number | null {
  if (tree.lengths !== undefined) {
    const axes = axesOf(tree, environment)
    return (frame) => {
      let place = 0
      for (const { length, at } of axes) {
        const size = length(frame)
        const index = at === null ? Number.NaN : at(frame)
        if (!(index >= 1 && index <= size)) return null
        place = place * size + index - 1
      }
      return place
    }
  }
  const indices = tree.indices.map((index) => {
    invariant(index.kind !== 'whole-axis', 'one entry is named by its indices')
    return compileWhole(index, environment)
  })
  return (frame, a) => {
    const [first = 1, second = 1] = indices.map((index) => index(frame))
    const inRow = indices.length === 1 && a.rows === 1
    const row = (inRow ? 1 : first) - 1
    const column = (inRow ? first : second) - 1
    const isInside = row >= 0 && row < a.rows && column >= 0 && column < a.columns
    return isInside ? row * a.columns + column : null
  }
}
