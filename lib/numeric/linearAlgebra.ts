import {
  addJets,
  copyJet,
  divideJets,
  headOf,
  multiplyJets,
  setConstant,
  setUndefined,
} from './jet'
import { makeSlab, resize, type Slab } from './slab'

/**
 * The determinant by expansion along the rows, each minor of the first rows computed once: D(S) = Σ ± a[|S|, c]·D(S∖c) over the
 * columns c in S. It divides by nothing, so it is exact on whole numbers and differentiable at singular matrices; 2^n·n products.
 */
export function determinant(into: Slab, a: Slab): void {
  const { order } = into
  const size = a.rows
  const minors = makeSlab(order)
  resize(minors, 1 << size, 1)
  const term = makeSlab(order)
  setConstant(minors, 0, 1, 0)
  for (let columns = 1; columns < 1 << size; columns += 1) {
    const at = columns << order
    const members = Array.from({ length: size }, (_, c) => c).filter((c) => columns & (1 << c))
    const row = members.length - 1
    setConstant(minors, at, 0, 0)
    members.forEach((column, position) => {
      const rest = (columns ^ (1 << column)) << order
      multiplyJets(term, 0, a, (row * size + column) << order, minors, rest)
      addJets(minors, at, minors, at, term, 0, (row - position) % 2 === 0 ? 1 : -1)
    })
  }
  resize(into, 1, 1)
  copyJet(into, 0, minors, ((1 << size) - 1) << order)
}

/** into = A⁻¹ by Gauss–Jordan elimination with partial pivoting; undefined where A is singular or rounding cannot tell. */
export function invertMatrix(into: Slab, a: Slab): void {
  const { order } = into
  const size = a.rows
  const width = 2 * size
  const work = makeSlab(order)
  resize(work, size, width)
  const factor = makeSlab(order)
  const term = makeSlab(order)
  const at = (row: number, column: number): number => (row * width + column) << order

  for (let r = 0; r < size; r += 1) {
    for (let c = 0; c < size; c += 1) {
      copyJet(work, at(r, c), a, (r * size + c) << order)
      setConstant(work, at(r, size + c), r === c ? 1 : 0, 0)
    }
  }
  for (let pivot = 0; pivot < size; pivot += 1) {
    swapRows(work, pivot, greatestIn(work, pivot, size))
    copyJet(factor, 0, work, at(pivot, pivot))
    for (let c = 0; c < width; c += 1) {
      divideJets(term, 0, work, at(pivot, c), factor, 0)
      copyJet(work, at(pivot, c), term, 0)
    }
    for (let r = 0; r < size; r += 1) {
      if (r === pivot) continue
      copyJet(factor, 0, work, at(r, pivot))
      for (let c = 0; c < width; c += 1) {
        multiplyJets(term, 0, factor, 0, work, at(pivot, c))
        addJets(work, at(r, c), work, at(r, c), term, 0, -1)
      }
    }
  }
  resize(into, size, size)
  for (let r = 0; r < size; r += 1) {
    for (let c = 0; c < size; c += 1) {
      const cell = (r * size + c) << order
      copyJet(into, cell, work, at(r, size + c))
      if (!Number.isFinite(headOf(into, cell).bound)) setUndefined(into, cell)
    }
  }
}

/** The row, from `column` down, with the greatest value in that column. */
function greatestIn(work: Slab, column: number, size: number): number {
  let best = column
  for (let r = column + 1; r < size; r += 1) {
    const here = Math.abs(headOf(work, (r * work.columns + column) << work.order).value)
    const held = Math.abs(headOf(work, (best * work.columns + column) << work.order).value)
    if (here > held) best = r
  }
  return best
}

/** Exchanges two rows. */
function swapRows(work: Slab, first: number, second: number): void {
  if (first === second) return
  const length = work.columns << work.order
  for (const memory of [work.values, work.bounds]) {
    const held = memory.slice(first * length, (first + 1) * length)
    memory.copyWithin(first * length, second * length, (second + 1) * length)
    memory.set(held, second * length)
  }
}

/** The trace: the sum of the diagonal. */
export function trace(into: Slab, a: Slab): void {
  resize(into, 1, 1)
  setConstant(into, 0, 0, 0)
  for (let k = 0; k < Math.min(a.rows, a.columns); k += 1) {
    addJets(into, 0, into, 0, a, (k * a.columns + k) << into.order)
  }
}
