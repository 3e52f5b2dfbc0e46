import type { Derivative, Tree } from '@/lib/expr/tree'
import { type BigArray, build, isScalar, mapEntries } from './bigArray'
import {
  add,
  addLogs,
  type Bounded,
  divide,
  type Known,
  known,
  magnitude,
  missing,
  multiply,
  negate,
  subtract,
  UNDEFINED,
  UNKNOWN,
} from './bounded'
import { cannot } from './cannot'
import { derivativeOrder, followers, follows } from './dependence'
import { DIGITS } from './digits'
import type { Elementary } from './elementary'
import { placesOf } from './entries'
import { type Environment, type Evaluate, movedPlace, quantity } from './environment'

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
 * in the model's layout. Where a quantity on the way has a value of its own (d(d(L, z), p) with p defined by z) there are two
 * answers, and the referee gives neither.
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
  if ([...environment.held].some((each) => following.has(each))) {
    cannot('a derivative through a quantity that is held')
  }
  if (offsets.some((offset) => offset < 0)) return build(rows, columns, () => UNDEFINED)
  const moved = (place: number, by: Bounded): BigArray =>
    evaluate(of, movedPlace(environment, { name, place, by, order, following }, evaluate))
  const { elementary } = environment
  const slopes = follows(of, name, following)
    ? offsets.map((offset) => slope((by) => moved(offset, by), order, elementary))
    : offsets.map(() => mapEntries(evaluate(of, environment), (entry) => flat(entry, elementary)))
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

/** The derivative of what does not follow the variable: nothing, where there is a value. */
function flat(entry: Bounded, elementary: Elementary): Bounded {
  return entry.kind === 'known' ? elementary.constant(0) : entry
}

/** The derivative of a scalar function at an argument. */
function differentiateAt(
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
 * (f(h) − f(−h)) / 2h. Its bound is what rounding costs, carried by the values, and what the step costs: less than the distance
 * to the difference with a step ten times as wide, which is a hundred times as wrong.
 */
function slope(of: (by: Bounded) => BigArray, order: number, elementary: Elementary): BigArray {
  const step = elementary.constant(`1e${stepExponent(order)}`)
  const wide = multiply(elementary.constant(WIDER), step)
  const here = of(elementary.constant(0))
  const narrowly = sidesOf(of, step)
  const widely = sidesOf(of, wide)
  return {
    ...here,
    entries: here.entries.map((middle, place) => {
      const narrow = central(narrowly, place)
      const gap = subtract(narrow, central(widely, place))
      const bend = bendOf(narrowly, middle, place)
      const wideBend = bendOf(widely, middle, place)
      if (narrow.kind !== 'known' || gap.kind !== 'known') return missing(narrow, gap) ?? UNKNOWN
      if (bend.kind !== 'known' || wideBend.kind !== 'known') {
        return missing(bend, wideBend) ?? UNKNOWN
      }
      if (isKink(bend, wideBend)) return UNDEFINED
      return known(narrow.value, addLogs(narrow.error, magnitude(gap.value)))
    }),
  }
}

/** A function's values one step above and one step below. */
interface Sides {
  readonly step: Bounded
  readonly above: BigArray
  readonly below: BigArray
}

function sidesOf(of: (by: Bounded) => BigArray, step: Bounded): Sides {
  return { step, above: of(step), below: of(negate(step)) }
}

function central({ step, above, below }: Sides, place: number): Bounded {
  return divide(subtract(entryOf(above, place), entryOf(below, place)), add(step, step))
}

/** The difference of the slopes to the right and to the left. */
function bendOf({ step, above, below }: Sides, middle: Bounded, place: number): Bounded {
  const right = subtract(entryOf(above, place), middle)
  const left = subtract(middle, entryOf(below, place))
  return divide(subtract(right, left), step)
}

function entryOf(array: BigArray, place: number): Bounded {
  return array.entries[place] ?? UNKNOWN
}

/**
 * Where a function is smooth the slopes to both sides part by h f″, ten times as much over the wide step; at a kink they part by
 * its jump, whatever the step. Rounding makes no kink.
 */
function isKink(bend: Known, wideBend: Known): boolean {
  const size = magnitude(bend.value)
  return size > bend.error + 1 && magnitude(wideBend.value) < size + 0.5
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
