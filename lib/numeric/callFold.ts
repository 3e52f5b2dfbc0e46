import { argument, type Direction, directionOf } from './callArguments'
import { applySmooth } from './chain'
import type { Build } from './compileCall'
import type { JetRule } from './elementwise'
import type { Evaluate } from './environment'
import { SMOOTH } from './functionTable'
import { addJets, copyJet, divideJets, multiplyJets, setConstant, setUndefined } from './jet'
import { makeSlab, resize, type Slab } from './slab'

/** Joins entries by a rule, over everything, down each column (a row results) or along each row (a column results). */
export function fold(
  operand: Evaluate,
  order: number,
  direction: Direction,
  rule: JetRule,
): Evaluate {
  const into = makeSlab(order)
  const joined = makeSlab(order)
  return (frame) => {
    const a = operand(frame)
    resize(into, direction === 'rows' ? a.rows : 1, direction === 'columns' ? a.columns : 1)
    for (let r = 0; r < a.rows; r += 1) {
      for (let c = 0; c < a.columns; c += 1) {
        const group = direction === 'rows' ? r : direction === 'columns' ? c : 0
        const first =
          direction === 'rows' ? c === 0 : direction === 'columns' ? r === 0 : r + c === 0
        const from = (r * a.columns + c) << order
        if (first) copyJet(into, group << order, a, from)
        else {
          rule(joined, 0, into, group << order, a, from)
          copyJet(into, group << order, joined, 0)
        }
      }
    }
    return into
  }
}

export const sumOf: Build = (given, order, call) =>
  fold(argument(given, 0), order, directionOf(call, 'all'), addJets)

export const meanOf: Build = (given, order, call) => {
  const direction = directionOf(call, 'all')
  const operand = argument(given, 0)
  const size = { rows: 1, columns: 1 }
  const total = fold(
    (frame) => {
      const a = operand(frame)
      size.rows = a.rows
      size.columns = a.columns
      return a
    },
    order,
    direction,
    addJets,
  )
  const count = makeSlab(order)
  const into = makeSlab(order)
  return (frame) => {
    const sums = total(frame)
    const rows = direction === 'rows' ? 1 : size.rows
    const columns = direction === 'columns' ? 1 : size.columns
    setConstant(count, 0, rows * columns, 0)
    resize(into, sums.rows, sums.columns)
    for (let k = 0; k < sums.rows * sums.columns; k += 1) {
      divideJets(into, k << order, sums, k << order, count, 0)
    }
    return into
  }
}

/** Σ over the entries of both of a·b. */
function innerProduct(into: Slab, a: Slab, b: Slab, term: Slab): void {
  const { order } = into
  resize(into, 1, 1)
  setConstant(into, 0, 0, 0)
  if (a.rows * a.columns !== b.rows * b.columns) {
    setUndefined(into, 0)
    return
  }
  for (let k = 0; k < a.rows * a.columns; k += 1) {
    multiplyJets(term, 0, a, k << order, b, k << order)
    addJets(into, 0, into, 0, term, 0)
  }
}

export const dotOf: Build = (given, order) => {
  const left = argument(given, 0)
  const right = argument(given, 1)
  const into = makeSlab(order)
  const term = makeSlab(order)
  return (frame) => {
    innerProduct(into, left(frame), right(frame), term)
    return into
  }
}

/** The 2-norm of a column, the Frobenius norm of a matrix; with a second argument 1 the sum of absolute values. */
export const normOf: Build = (given, order, call) => {
  const operand = argument(given, 0)
  const second = call.arguments[1]
  const squares = makeSlab(order)
  const term = makeSlab(order)
  const into = makeSlab(order)
  if (second?.kind === 'numeral' && Number(second.digits) === 1) {
    return (frame) => {
      const a = operand(frame)
      setConstant(into, 0, 0, 0)
      for (let k = 0; k < a.rows * a.columns; k += 1) {
        applySmooth(SMOOTH.abs, term, 0, a, k << order)
        addJets(into, 0, into, 0, term, 0)
      }
      return into
    }
  }
  return (frame) => {
    const a = operand(frame)
    innerProduct(squares, a, a, term)
    applySmooth(SMOOTH.sqrt, into, 0, squares, 0)
    return into
  }
}
