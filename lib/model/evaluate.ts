import { invariant } from '@/lib/expr/invariant'
import type { Condition, Tree } from '@/lib/expr/tree'
import { compileCondition as compileConditionIn } from '@/lib/numeric/compileCondition'
import { compileSwitches } from '@/lib/numeric/compileSwitches'
import { compileTree } from '@/lib/numeric/compileTree'
import type { Environment, Symbols } from '@/lib/numeric/environment'
import type { Frame } from '@/lib/numeric/frame'
import { setUndefined } from '@/lib/numeric/jet'
import { copyOf, makeSlab, type Slab, slabOf } from '@/lib/numeric/slab'
import { definitionsOf } from './dependencies'
import { givenReader } from './givenSlab'
import type { Model } from './model'
import type { SamplePoint } from './point'

/**
 * A value at a point: `shape` is `[]` for a scalar (1×1 too), else `[rows, columns]`; values and absolute error bounds row-major.
 * What is undefined is NaN with bound Infinity.
 */
export interface Valued {
  readonly shape: readonly number[]
  readonly values: Float64Array
  readonly bounds: Float64Array
}

/** A point with the definitions' values there, computed once. */
export interface PreparedPoint {
  readonly point: SamplePoint
  readonly frame: Frame
}

export type Compiled = (prepared: PreparedPoint) => Valued

/** Evaluates the definitions (those in `names`, else all) at a point; the others are undefined there. The model must be elaborated. */
export function preparePoint(
  model: Model,
  point: SamplePoint,
  names?: ReadonlySet<string>,
): PreparedPoint {
  return pointPreparer(model, names)(point)
}

/** Compiles the definitions (those in `names`, else all) for evaluation at many points. */
export function pointPreparer(
  model: Model,
  names?: ReadonlySet<string>,
): (point: SamplePoint) => PreparedPoint {
  const isWanted = (name: string): boolean => names === undefined || names.has(name)
  const environment = environmentOf(model)
  const definitions = model.definitions.map(({ name, tree }) => ({
    name,
    evaluate: isWanted(name) ? compileTree(tree, environment) : null,
  }))
  const givens = model.givens.map((given) =>
    isWanted(given.name) ? givenReader(given, model) : undefinedSlab,
  )
  return (point) => {
    const quantities: Slab[] = givens.map((read) => read(point))
    const frame: Frame = {
      quantities,
      sizes: model.sizes.map(({ name }) => point.sizes[name] ?? Number.NaN),
      indices: model.indices.map(({ name }) => point.indices[name] ?? Number.NaN),
    }
    for (const { name, evaluate } of definitions) {
      const value = evaluate === null ? undefinedSlab() : copyOf(evaluate(frame))
      const override = evaluate === null ? undefined : point.overrides[name]
      quantities.push(override === undefined ? value : slabOf(value.rows, value.columns, override))
    }
    return { point, frame }
  }
}

function undefinedSlab(): Slab {
  const slab = makeSlab(0)
  setUndefined(slab, 0)
  return slab
}

/** Turns an elaborated tree into closures. The result is fresh memory at every call. */
export function compile(tree: Tree, model: Model): Compiled {
  const evaluate = compileTree(tree, environmentOf(model))
  return ({ frame }) => valued(evaluate(frame))
}

/** The condition's truth at a point; `null` where it is undefined or rounding leaves it open. */
export function compileCondition(
  condition: Condition,
  model: Model,
): (prepared: PreparedPoint) => boolean | null {
  const decide = compileConditionIn(condition, environmentOf(model))
  return ({ frame }) => decide(frame)
}

/** An entry of a switching function and where it stands (see `compileSwitches`). */
export interface Stand {
  /** The switch's number among those of all trees. */
  readonly number: number
  readonly row: number
  readonly column: number
  readonly stand: number
}

/** Compiles the switches of some trees that hang on quantities; `null` where there are none. At the same sizes the stands come in the same order. */
export function compileStands(
  trees: readonly Tree[],
  model: Model,
): ((prepared: PreparedPoint) => readonly Stand[]) | null {
  const environment = environmentOf(model)
  const watches = trees.flatMap((tree) => compileSwitches(tree, environment))
  if (watches.length === 0) return null
  return ({ frame }) => {
    const stands: Stand[] = []
    for (const [number, watch] of watches.entries()) {
      watch(frame, (stand, row, column) => stands.push({ number, row, column, stand }))
    }
    return stands
  }
}

/** The same point with other values of some indices; the quantities keep theirs, a one-hot one its place too. */
export function atIndices(
  { point, frame }: PreparedPoint,
  model: Model,
  indices: Readonly<Record<string, number>>,
): PreparedPoint {
  const moved = model.indices.map(
    ({ name }, slot) => indices[name] ?? frame.indices[slot] ?? Number.NaN,
  )
  return { point, frame: { ...frame, indices: moved } }
}

/** The value of a definition or given at a prepared point. */
export function valueAt(prepared: PreparedPoint, model: Model, name: string): Valued {
  const slot = [...model.givens, ...model.definitions].findIndex((one) => one.name === name)
  const slab = prepared.frame.quantities[slot]
  invariant(slab !== undefined, `${name} is a quantity of the model`)
  return valued(slab)
}

function valued(slab: Slab): Valued {
  const length = slab.rows * slab.columns
  return {
    shape: length === 1 ? [] : [slab.rows, slab.columns],
    values: slab.values.slice(0, length),
    bounds: slab.bounds.slice(0, length),
  }
}

/** Names by slot, and quantities read from the frame. */
function environmentOf(model: Model): Environment {
  const symbols: Symbols = {
    sizes: slotsOf(model.sizes),
    indices: slotsOf(model.indices),
    quantities: slotsOf([...model.givens, ...model.definitions]),
    definitions: definitionsOf(model),
    layout: model.layout,
  }
  let slots = model.indices.length
  return {
    symbols,
    order: 0,
    moving: null,
    bound: new Map(),
    quantity: (name) => {
      const slot = symbols.quantities.get(name)
      invariant(slot !== undefined, `${name} is a name of the model`)
      const missing = undefinedSlab()
      return (frame) => frame.quantities[slot] ?? missing
    },
    newIndexSlot: () => {
      slots += 1
      return slots - 1
    },
    compile: compileTree,
  }
}

function slotsOf(named: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
  return new Map(named.map(({ name }, slot) => [name, slot]))
}
