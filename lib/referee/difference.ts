import type { Derivative, Tree } from '@/lib/expr/tree'
import { type BigArray, build, isScalar, mapEntries } from './bigArray'
import {
  absolute,
  add,
  addLogs,
  type Bounded,
  divide,
  known,
  magnitude,
  missing,
  multiply,
  subtract,
  UNDEFINED,
  UNKNOWN,
} from './bounded'
import { cannot } from './cannot'
import { derivativeOrder, followers } from './dependence'
import { DIGITS } from './digits'
import type { Elementary } from './elementary'
import { placesOf } from './entries'
import { type Environment, type Evaluate, quantity, withQuantity } from './environment'

/** A wider difference, whose distance from the narrow one tells what the step itself costs. */
const WIDER = 10

/** Differences nested deeper lose too many digits. */
const DEEPEST = 4

/**
 * The step of central differences: with an error of 10^(−64)/h^order from rounding and of h² from the step, both are least
 * together at h = 10^(−64/(order+2)).
 */
function stepExponent(order: number): number {
  return -Math.round(DIGITS / (order + 2))
}

/**
 * The derivative of a tree by a quantity or its entries, by central differences through the definitions that follow the
 * quantity. A scalar by an array has the array's shape, an array by a scalar its own; a column by a column is the Jacobian
 * in the model's layout.
 */
export function differentiate(
  { of, by }: Derivative,
  environment: Environment,
  evaluate: Evaluate,
): BigArray {
  const { name, rows, columns, offsets } = variableOf(by, environment, evaluate)
  const order = Math.max(environment.order, 1 + derivativeOrder(of, environment.model))
  if (order > DEEPEST) cannot('derivatives nested too deep')
  const following = followers(name, environment.model)
  const centre = quantity(name, environment, evaluate)
  if (offsets.some((offset) => offset < 0)) return build(rows, columns, () => UNDEFINED)
  const slopes = offsets.map((offset) =>
    slope(
      (by) => {
        const moved = centre.entries.map((entry, place) =>
          place === offset ? add(entry, by) : entry,
        )
        const value = { ...centre, entries: moved }
        return evaluate(of, withQuantity(environment, name, value, following, order))
      },
      order,
      environment.elementary,
    ),
  )
  const [first] = slopes
  if (first === undefined) return { rows, columns, entries: [] }
  if (offsets.length === 1) return first
  if (isScalar(first)) {
    return { rows, columns, entries: slopes.map(({ entries }) => entries[0] ?? UNKNOWN) }
  }
  if (first.columns !== 1 || columns !== 1) cannot('a derivative of an array by an array')
  return environment.model.layout === 'numerator'
    ? build(first.rows, rows, (row, column) => slopes[column]?.entries[row] ?? UNKNOWN)
    : build(rows, first.rows, (row, column) => slopes[row]?.entries[column] ?? UNKNOWN)
}

/** The derivative of a scalar function at an argument. */
export function differentiateAt(
  of: (x: Bounded) => Bounded,
  x: Bounded,
  order: number,
  elementary: Elementary,
): Bounded {
  const derived = slope(
    (by) => ({ rows: 1, columns: 1, entries: [of(add(x, by))] }),
    order,
    elementary,
  )
  return derived.entries[0] ?? UNKNOWN
}

/** The entries of one quantity that a derivative is taken by, and the shape they make. */
function variableOf(by: Tree, environment: Environment, evaluate: Evaluate) {
  if (by.kind === 'name') {
    const { rows, columns, entries } = quantity(by.name, environment, evaluate)
    return { name: by.name, rows, columns, offsets: entries.map((_, place) => place) }
  }
  if (by.kind !== 'entry' || by.array.kind !== 'name') {
    cannot('a derivative by something that is no quantity')
  }
  const array = quantity(by.array.name, environment, evaluate)
  return { name: by.array.name, ...placesOf(by, array, environment, evaluate) }
}

/**
 * (f(h) − f(−h)) / 2h with the bound max of what rounding and what the step may cost: the first is carried by the values, the
 * second is at most the distance to the difference with a step ten times as wide, which is 99 times as wrong.
 * Undefined at a kink, where the differences to the left and to the right do not meet as the step shrinks.
 */
function slope(of: (by: Bounded) => BigArray, order: number, elementary: Elementary): BigArray {
  const exponent = stepExponent(order)
  const central = (step: Bounded): readonly [BigArray, BigArray] => [
    of(step),
    of(multiply(elementary.constant(-1), step)),
  ]
  const step = elementary.constant(`1e${exponent}`)
  const wide = multiply(elementary.constant(WIDER), step)
  const [above, below] = central(step)
  const [wideAbove, wideBelow] = central(wide)
  const middle = of(elementary.constant(0))
  const two = elementary.constant(2)
  const entry = (array: BigArray, place: number): Bounded => array.entries[place] ?? UNKNOWN
  return {
    ...above,
    entries: above.entries.map((right, place) => {
      const left = entry(below, place)
      const here = entry(middle, place)
      const narrow = divide(subtract(right, left), multiply(two, step))
      const broad = divide(
        subtract(entry(wideAbove, place), entry(wideBelow, place)),
        multiply(two, wide),
      )
      const gap = subtract(narrow, broad)
      const bend = divide(add(subtract(right, here), subtract(left, here)), step)
      if (narrow.kind !== 'known' || gap.kind !== 'known' || bend.kind !== 'known') {
        return missing(narrow, gap, bend) ?? UNKNOWN
      }
      const turns = divide(
        add(absolute(subtract(right, here)), absolute(subtract(left, here))),
        step,
      )
      if (isKink(bend, turns, exponent)) return UNDEFINED
      return known(narrow.value, addLogs(narrow.error, magnitude(gap.value)))
    }),
  }
}

/**
 * A smooth function's one-sided differences part by h f″, a kink's by the jump of its slope. The jump must stand out
 * from the slopes and from √h, which h f″ reaches for no function a question holds.
 */
function isKink(bend: Bounded, slopes: Bounded, exponent: number): boolean {
  if (bend.kind !== 'known' || slopes.kind !== 'known') return false
  const size = magnitude(bend.value)
  return size > exponent / 2 && size > bend.error + 1 && size > magnitude(slopes.value) - 6
}

/** Applies a rule that may be a derivative to each entry. */
export function differentiateEntries(
  of: (x: Bounded) => Bounded,
  primes: number,
  array: BigArray,
  order: number,
  elementary: Elementary,
): BigArray {
  const total = Math.max(order, primes)
  if (total > DEEPEST) cannot('derivatives nested too deep')
  let derived = of
  for (let prime = 0; prime < primes; prime++) {
    const inner = derived
    derived = (x) => differentiateAt(inner, x, total, elementary)
  }
  return mapEntries(array, derived)
}
