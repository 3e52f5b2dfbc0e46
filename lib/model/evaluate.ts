import type { Condition, Tree } from '@/lib/expr/tree'
import type { Frame } from '@/lib/numeric/frame'
import type { Model } from './model'
import type { SamplePoint } from './point'

/** A value at a point: `shape` `[]` for a scalar (1×1 too), else `[rows, columns]`; values and absolute error bounds row-major. What is undefined is NaN with bound Infinity. */
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

/** Evaluates the definitions (those in `names`, else all) at a point. The model must be elaborated. */
export declare function preparePoint(
  model: Model,
  point: SamplePoint,
  names?: ReadonlySet<string>,
): PreparedPoint

/** Turns an elaborated tree into closures. The result is fresh memory at every call. */
export declare function compile(tree: Tree, model: Model): Compiled

/** The condition's truth at a point; `null` where it is undefined or rounding leaves it open. */
export declare function compileCondition(
  condition: Condition,
  model: Model,
): (prepared: PreparedPoint) => boolean | null

/** The value of a definition or given at a prepared point. */
export declare function valueAt(prepared: PreparedPoint, model: Model, name: string): Valued
