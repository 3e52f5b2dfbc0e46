import type { Numbers } from '@/lib/expr/substitute'
import type { Condition, Tree } from '@/lib/expr/tree'

/**
 * A question's model: the sizes, what is given, the forward pass, the indices. Everything a target's value
 * follows from; no prose, no spellings, no parts.
 */

/** A size such as K, a whole number drawn from `least..greatest`. */
export interface Size {
  readonly name: string
  readonly least: number
  readonly greatest: number
}

/** Where a given's values are drawn from. `interval` and `integer` carry their ends, `onehot` the index that names the hot entry. */
export type Domain =
  | { readonly kind: 'real' }
  | { readonly kind: 'positive' }
  | { readonly kind: 'nonnegative' }
  | { readonly kind: 'probability' }
  | { readonly kind: 'interval'; readonly least: number; readonly greatest: number }
  | { readonly kind: 'integer'; readonly least: number; readonly greatest: number }
  | { readonly kind: 'simplex' }
  | { readonly kind: 'onehot'; readonly index: string }
  | { readonly kind: 'symmetric' }
  | { readonly kind: 'positive-definite' }
  | { readonly kind: 'orthogonal' }
  | { readonly kind: 'boolean' }

/** An independent quantity. `shape` holds one size expression an axis: `[]` a scalar, `[n, 1]` a column. `value` fixes it (row-major). */
export interface Given {
  readonly name: string
  readonly shape: readonly Tree[]
  readonly domain: Domain
  readonly value: readonly number[] | null
}

/** A quantity of the forward pass, computed from those before it. */
export interface Definition {
  readonly name: string
  readonly tree: Tree
}

/** An index and the size it runs up to: 1..size. */
export interface IndexRange {
  readonly name: string
  readonly size: Tree
}

export interface Model {
  readonly sizes: readonly Size[]
  readonly constraints: readonly Condition[]
  readonly givens: readonly Given[]
  readonly definitions: readonly Definition[]
  readonly indices: readonly IndexRange[]
  /** Of a Jacobian d(column, column): `numerator` has outputs as rows. */
  readonly layout: 'numerator' | 'denominator'
  /** Varied names with their numbers here; the model's own trees hold the numbers, an answer may hold the names. */
  readonly numbers: Numbers
  /** The size that counts a batch's samples where a part replaces a column by a matrix; columns are then repeated in sums. */
  readonly batch: boolean
}
