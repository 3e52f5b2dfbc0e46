import type { Entry } from '@/lib/expr/tree'
import { compileWhole } from './compileWhole'
import type { Environment, Evaluate } from './environment'
import type { Frame } from './frame'
import { copyJet, setUndefined } from './jet'
import { pickAmongAxes, placeOf } from './pickEntries'
import { makeSlab, resize, type Slab } from './slab'

type Position = ((frame: Frame) => number) | 'whole'

const FIRST = (): number => 1

/**
 * An entry, row or column. One index counts a column's rows (or a row's columns). An index outside 1..n is undefined there.
 */
export function compileEntry(tree: Entry, environment: Environment): Evaluate {
  const array = environment.compile(tree.array, environment)
  if (tree.lengths !== undefined) return entryAmongAxes(tree, array, environment)
  const positions = tree.indices.map(
    (index): Position => (index.kind === 'whole-axis' ? 'whole' : compileWhole(index, environment)),
  )
  const first = positions[0] ?? FIRST
  const second = positions[1]
  const { order } = environment
  const into = makeSlab(order)
  return (frame) => {
    const a = array(frame)
    const lone = second === undefined
    const inRow = lone && a.rows === 1
    const row = inRow ? FIRST : first
    const column = inRow ? first : (second ?? FIRST)
    const rows = row === 'whole' ? a.rows : 1
    const columns = column === 'whole' ? a.columns : 1
    const top = row === 'whole' ? 0 : row(frame) - 1
    const left = column === 'whole' ? 0 : column(frame) - 1
    resize(into, rows, columns)
    const inside = top >= 0 && top + rows <= a.rows && left >= 0 && left + columns <= a.columns
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) {
        const at = (r * columns + c) << order
        if (inside) copyJet(into, at, a, ((top + r) * a.columns + left + c) << order)
        else setUndefined(into, at)
      }
    }
    return into
  }
}

/** An entry of an array of more than two axes, or what the axes left whole make. */
function entryAmongAxes(tree: Entry, array: Evaluate, environment: Environment): Evaluate {
  if (!tree.indices.some((index) => index.kind === 'whole-axis')) {
    return oneEntry(placeOf(tree, environment), array, environment.order)
  }
  const pick = pickAmongAxes(tree, environment)
  const { order } = environment
  const into = makeSlab(order)
  return (frame) => {
    const a = array(frame)
    const { rows, columns, places } = pick(frame)
    resize(into, rows, columns)
    for (let k = 0; k < rows * columns; k += 1) {
      const place = places?.[k]
      if (place === undefined) setUndefined(into, k << order)
      else copyJet(into, k << order, a, place << order)
    }
    return into
  }
}

function oneEntry(
  placeAt: (frame: Frame, a: Slab) => number | null,
  array: Evaluate,
  order: number,
): Evaluate {
  const into = makeSlab(order)
  return (frame) => {
    const a = array(frame)
    const place = placeAt(frame, a)
    if (place === null) setUndefined(into, 0)
    else copyJet(into, 0, a, place << order)
    return into
  }
}
