import type { Tree } from '@/lib/expr/tree'
import type { Model } from '@/lib/model/model'
import type { SamplePoint } from '@/lib/model/point'
import type { BigArray } from './bigArray'
import { add, type Bounded, UNKNOWN } from './bounded'
import { cannot } from './cannot'
import { exactDigits } from './digits'
import { type Effort, spend, TRUTH_EFFORT } from './effort'
import type { Elementary } from './elementary'

/**
 * Where a tree is evaluated: a point with the quantities computed there so far. `quantities` grows by what is asked for;
 * reductions and differences evaluate in changed copies.
 */
export interface Environment {
  readonly model: Model
  readonly point: SamplePoint
  readonly elementary: Elementary
  readonly effort: Effort
  /** The same functions, charged to another effort. */
  readonly chargedTo: (effort: Effort) => Elementary
  /** Whole numbers by name: sizes, the point's indices, bound indices. */
  readonly integers: ReadonlyMap<string, number>
  /** Values of givens and definitions. */
  readonly quantities: Map<string, BigArray>
  /** How deep the differences nest around here, which sets their step; 0 outside of any. */
  readonly order: number
  /** Defined quantities whose value is set here, not computed: the point's overrides and the variables of derivatives around. */
  readonly held: ReadonlySet<string>
  /** Where this place differs from, and in which definitions; all others are computed and kept there. */
  readonly base: {
    readonly environment: Environment
    readonly following: ReadonlySet<string>
  } | null
  /** The kept place of which this one is an answer's own copy; null for a kept place. */
  readonly home: Environment | null
  /** Kept places that differ from this one by a small move of a quantity, by what was moved how far. */
  readonly moved: Map<string, Environment>
}

/** Moved places that are kept at a place: what differences by a few quantities need. */
const MOST_MOVED = 400

/** What a moved place costs for each definition that follows the quantity, whether it was kept or not. */
const MOVED_COST = 50

export type Evaluate = (tree: Tree, environment: Environment) => BigArray

/** A point with nothing computed yet. */
export function environmentAt(
  model: Model,
  point: SamplePoint,
  chargedTo: Environment['chargedTo'],
  effort: Effort,
): Environment {
  return {
    model,
    point,
    elementary: chargedTo(effort),
    effort,
    chargedTo,
    integers: integersAt(point),
    quantities: new Map(),
    order: 0,
    held: new Set(Object.keys(point.overrides)),
    base: null,
    home: null,
    moved: new Map(),
  }
}

/** A kept place as an answer sees it: what is computed for the definitions stays there, what the answer itself costs is its own. */
export function copyFor(
  home: Environment,
  { elementary, effort, integers }: Pick<Environment, 'elementary' | 'effort' | 'integers'>,
): Environment {
  const base = { environment: home, following: new Set<string>() }
  return { ...home, elementary, effort, integers, quantities: new Map(), base, home }
}

function integersAt(point: SamplePoint): ReadonlyMap<string, number> {
  return new Map([...Object.entries(point.sizes), ...Object.entries(point.indices)])
}

/** The same place with further indices bound. */
export function withIntegers(
  environment: Environment,
  bound: readonly (readonly [name: string, value: number])[],
): Environment {
  return { ...environment, integers: new Map([...environment.integers, ...bound]) }
}

/** A small move of one entry of a quantity, in differences nested so deep, and the definitions that follow the quantity. */
export interface Move {
  readonly name: string
  readonly place: number
  readonly by: Bounded
  readonly order: number
  readonly following: ReadonlySet<string>
}

/**
 * The same place with one entry of a quantity moved; the definitions that follow are evaluated again, all else is kept. Differences of
 * other trees, and of other answers, move the same few entries by the same steps, so moved places are kept with the place. A
 * definition's cost there is its own, so that what an answer may cost does not hang on the answers before it.
 */
export function movedPlace(
  environment: Environment,
  { name, place, by, order, following }: Move,
  evaluate: Evaluate,
): Environment {
  const home = environment.home ?? environment
  spend(environment.effort, MOVED_COST * (1 + following.size))
  const distance = by.kind === 'known' ? by.value.toString() : by.kind
  const key = `${name} ${place} ${distance} ${order}`
  const found = home.moved.get(key)
  if (found !== undefined) return copyFor(found, environment)
  const centre = quantity(name, home, evaluate)
  const entries = centre.entries.map((entry, at) => (at === place ? add(entry, by) : entry))
  const effort = { left: TRUTH_EFFORT }
  const charged = { ...home, effort, elementary: home.chargedTo(effort) }
  const made: Environment = {
    ...charged,
    quantities: new Map([[name, { ...centre, entries }]]),
    order,
    held: new Set([...home.held, name]),
    base: { environment: charged, following },
    home: null,
    moved: new Map(),
  }
  const [oldest] = home.moved.size < MOST_MOVED ? [] : home.moved.keys()
  if (oldest !== undefined) home.moved.delete(oldest)
  home.moved.set(key, made)
  return copyFor(made, environment)
}

/** The value of a given or defined quantity: the point's, else its definition's. Definitions see the point's indices, not bound ones. */
export function quantity(name: string, environment: Environment, evaluate: Evaluate): BigArray {
  const kept = environment.quantities.get(name)
  if (kept !== undefined) return kept
  const { base } = environment
  if (base !== null && !base.following.has(name)) return quantity(name, base.environment, evaluate)
  const computed = compute(name, environment, evaluate)
  environment.quantities.set(name, computed)
  return computed
}

function compute(name: string, environment: Environment, evaluate: Evaluate): BigArray {
  const { model, point } = environment
  const outside = { ...environment, integers: integersAt(point) }
  const given = model.givens.find((each) => each.name === name)
  if (given !== undefined) {
    const [rows = 1, ...others] = given.shape.map((axis) => wholeAt(axis, outside, evaluate))
    const columns = others.reduce((product, axis) => product * axis, 1)
    return given.value === null
      ? enter(point.givens[name], rows, columns, environment)
      : enter(given.value, rows, columns, environment, String)
  }
  const definition = model.definitions.find((each) => each.name === name)
  if (definition === undefined) cannot(`no quantity called ${name}`)
  const override = point.overrides[name]
  const value = evaluate(definition.tree, outside)
  return override === undefined ? value : enter(override, value.rows, value.columns, environment)
}

/**
 * Drawn doubles enter as the exact numbers they are; a value that the author fixed is the decimal that was written (0.1 is a
 * tenth, as in an answer), which is the shortest that reads as its double.
 */
function enter(
  doubles: readonly number[] | undefined,
  rows: number,
  columns: number,
  { elementary }: Environment,
  digitsOf: (double: number) => string = exactDigits,
): BigArray {
  if (doubles === undefined || doubles.length !== rows * columns) {
    cannot('values that do not fill their shape')
  }
  return {
    rows,
    columns,
    entries: doubles.map((double) =>
      Number.isFinite(double) ? elementary.constant(digitsOf(double)) : UNKNOWN,
    ),
  }
}

/** A tree that must be a whole number: a limit, an index, a size. `NaN` where it is none. */
export function wholeAt(tree: Tree, environment: Environment, evaluate: Evaluate): number {
  if (tree.kind === 'name') {
    const integer = environment.integers.get(tree.name)
    if (integer !== undefined) return integer
  }
  const value = evaluate(tree, environment)
  const [entry] = value.entries
  if (value.entries.length !== 1 || entry?.kind !== 'known') return Number.NaN
  return entry.value.isInteger() ? entry.value.toNumber() : Number.NaN
}
