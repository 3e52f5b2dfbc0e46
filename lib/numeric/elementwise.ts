import type { Evaluate } from './environment'
import { makeSlab, resize, type Slab } from './slab'

/** Sets the jet at an offset of `into` from those of the operands. */
export type JetRule = (into: Slab, o: number, a: Slab, i: number, b: Slab, j: number) => void

/**
 * Applies a rule entry by entry. A 1×1 operand is repeated, and a column along the columns of a matrix with as many rows (a batch).
 */
export function elementwise(
  rule: JetRule,
  left: Evaluate,
  right: Evaluate,
  order: number,
): Evaluate {
  const into = makeSlab(order)
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    const rows = Math.max(a.rows, b.rows)
    const columns = Math.max(a.columns, b.columns)
    resize(into, rows, columns)
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) {
        rule(into, (r * columns + c) << order, a, at(a, r, c) << order, b, at(b, r, c) << order)
      }
    }
    return into
  }
}

function at(slab: Slab, row: number, column: number): number {
  return (slab.rows === 1 ? 0 : row * slab.columns) + (slab.columns === 1 ? 0 : column)
}
