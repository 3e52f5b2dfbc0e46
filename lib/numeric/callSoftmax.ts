import { wholePower } from './bounded'
import { argument, directionOf } from './callArguments'
import { applySmooth } from './chain'
import type { Build } from './compileCall'
import { SMOOTH, wholePowerOf } from './functionTable'
import { addJets, divideJets, headOf, setCoefficient, setConstant } from './jet'
import { makeSlab, resize, type Slab } from './slab'

const RECIPROCAL = wholePowerOf(wholePower, -1)

/** The offsets of the entries of one column or row. */
type Line = readonly number[]

function linesOf(a: Slab, along: 'rows' | 'columns'): readonly Line[] {
  const count = along === 'rows' ? a.rows : a.columns
  const length = along === 'rows' ? a.columns : a.rows
  return Array.from({ length: count }, (_, line) =>
    Array.from(
      { length },
      (_entry, place) =>
        (along === 'rows' ? line * a.columns + place : place * a.columns + line) << a.order,
    ),
  )
}

/**
 * Puts e^(x − m) of a line into `powers` and their sum into `total`; m is the line's greatest value, a constant, by which the
 * functions built on them do not change (so nothing overflows). m is left in `shift`.
 */
function shiftedPowers(powers: Slab, total: Slab, a: Slab, line: Line, shift: Slab): void {
  const greatest = line.reduce((most, at) => Math.max(most, headOf(a, at).value), -Infinity)
  setConstant(shift, 0, greatest, 0)
  setConstant(total, 0, 0, 0)
  for (const at of line) {
    addJets(powers, at, a, at, shift, 0, -1)
    applySmooth(SMOOTH.exp, powers, at, powers, at)
    addJets(total, 0, total, 0, powers, at)
  }
}

/** e^xᵢ / Σ e^xⱼ down each column, or along each row. */
export const softmax: Build = (given, order, call) => {
  const operand = argument(given, 0)
  const along = directionOf(call, 'columns') === 'rows' ? 'rows' : 'columns'
  const powers = makeSlab(order)
  const total = makeSlab(order)
  const shift = makeSlab(order)
  const into = makeSlab(order)
  return (frame) => {
    const a = operand(frame)
    resize(powers, a.rows, a.columns)
    resize(into, a.rows, a.columns)
    for (const line of linesOf(a, along)) {
      shiftedPowers(powers, total, a, line, shift)
      for (const at of line) divideJets(into, at, powers, at, total, 0)
      if (order > 0) setTangents(into, a, line, total, shift)
    }
    return into
  }
}

/**
 * The tangents of 1 / Σ e^(xⱼ − xᵢ), which is the same. By the quotient's rule they would lose their digits where an entry is
 * nearly 1, for they are then as small as what is left of it. `total` and `term` are memory for one jet.
 */
function setTangents(into: Slab, a: Slab, line: Line, total: Slab, term: Slab): void {
  for (const at of line) {
    setConstant(total, 0, 0, 0)
    for (const other of line) {
      addJets(term, 0, a, other, a, at, -1)
      applySmooth(SMOOTH.exp, term, 0, term, 0)
      addJets(total, 0, total, 0, term, 0)
    }
    applySmooth(RECIPROCAL, term, 0, total, 0)
    for (let c = 1; c < 1 << into.order; c += 1) {
      const { value, bound } = headOf(term, c)
      if (bound < (into.bounds[at + c] ?? Infinity)) setCoefficient(into, at + c, value, bound)
    }
  }
}

/** log Σ e^xⱼ down each column, or along each row. */
export const logSumExp: Build = (given, order, call) => {
  const operand = argument(given, 0)
  const along = directionOf(call, 'columns') === 'rows' ? 'rows' : 'columns'
  const powers = makeSlab(order)
  const total = makeSlab(order)
  const shift = makeSlab(order)
  const logarithm = makeSlab(order)
  const into = makeSlab(order)
  return (frame) => {
    const a = operand(frame)
    resize(powers, a.rows, a.columns)
    resize(into, along === 'rows' ? a.rows : 1, along === 'rows' ? 1 : a.columns)
    linesOf(a, along).forEach((line, k) => {
      shiftedPowers(powers, total, a, line, shift)
      applySmooth(SMOOTH.log, logarithm, 0, total, 0)
      addJets(into, k << order, logarithm, 0, shift, 0)
    })
    return into
  }
}
