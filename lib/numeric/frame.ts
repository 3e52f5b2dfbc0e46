import type { Slab } from './slab'

/** What compiled closures read at one point, by slot: the quantities' values, the sizes, the indices (free ones first, then those bound by reductions). */
export interface Frame {
  readonly quantities: readonly Slab[]
  readonly sizes: readonly number[]
  readonly indices: number[]
}
