import { wholePower } from './bounded'
import { argument, directionOf } from './callArguments'
import { fold } from './callFold'
import { applySmooth, isConstant, keepExtreme, wholeOf } from './chain'
import type { Build } from './compileCall'
import { elementwise, type JetRule } from './elementwise'
import type { Evaluate } from './environment'
import { type Smooth, wholePowerOf } from './functionTable'
import { copyJet, headOf, multiplyJets, negateJet, setConstant, setUndefined } from './jet'
import { raiseJet } from './power'
import { makeSlab, resize } from './slab'

/** A function of one number, on each entry. */
export function entrywise(f: Smooth, operand: Evaluate, order: number): Evaluate {
  const into = makeSlab(order)
  return (frame) => {
    const a = operand(frame)
    resize(into, a.rows, a.columns)
    for (let k = 0; k < a.rows * a.columns; k += 1) {
      applySmooth(f, into, k << order, a, k << order)
    }
    return into
  }
}

/** x where it is positive, else slope·x; at 0 the tangents are undefined. */
export const leakyRelu: Build = (given, order) => {
  const scaled = makeSlab(order)
  const rule: JetRule = (into, o, a, i, b, j) => {
    const { value, bound } = headOf(a, i)
    multiplyJets(scaled, 0, a, i, b, j)
    if (Math.abs(value) > bound) {
      copyJet(into, o, value > 0 ? a : scaled, value > 0 ? i : 0)
      return
    }
    const steepest = Math.max(1, Math.abs(headOf(b, j).value))
    const still = isConstant(a, i) && isConstant(b, j)
    if (still || order === 0) setConstant(into, o, Math.max(value, 0), steepest * 2 * bound)
    else setUndefined(into, o)
  }
  return elementwise(rule, argument(given, 0), argument(given, 1), order)
}

/** The real n-th root: of a negative number too where n is odd. */
export const rootOf: Build = (given, order) => {
  const reciprocal = makeSlab(order)
  const positive = makeSlab(order)
  const rooted = makeSlab(order)
  const raise = raiseJet(order)
  const rule: JetRule = (into, o, a, i, b, j) => {
    const degree = wholeOf(b, j)
    if (!isConstant(b, j) || Number.isNaN(degree)) {
      setUndefined(into, o)
      return
    }
    applySmooth(wholePowerOf(wholePower, -1), reciprocal, 0, b, j)
    const mirrored = headOf(a, i).value < 0 && Math.abs(degree % 2) === 1
    if (mirrored) negateJet(positive, 0, a, i)
    raise(
      mirrored ? rooted : into,
      mirrored ? 0 : o,
      mirrored ? positive : a,
      mirrored ? 0 : i,
      reciprocal,
      0,
    )
    if (mirrored) negateJet(into, o, rooted, 0)
  }
  return elementwise(rule, argument(given, 0), argument(given, 1), order)
}

/**
 * Maximum or minimum: of all entries of one array, or down its columns or along its rows; entry by entry of two arguments or more.
 */
export const extremeOf =
  (sign: 1 | -1): Build =>
  (given, order, call) => {
    const keep: JetRule = (into, o, a, i, b, j) => {
      copyJet(into, o, a, i)
      keepExtreme(into, o, b, j, sign)
    }
    const direction = directionOf(call, 'all')
    const alone = fold(argument(given, 0), order, given.length === 1 ? 'all' : direction, keep)
    const [first, ...others] = given
    if (first === undefined || others.length === 0) return alone
    const between = others.reduce((held, next) => elementwise(keep, held, next, order), first)
    if (given.length !== 2 || call.arguments[1]?.kind !== 'numeral') return between
    const directed = ['1', '2'].includes(call.arguments[1].digits)
    return (frame) => {
      const a = first(frame)
      return directed && a.rows * a.columns > 1 ? alone(frame) : between(frame)
    }
  }
