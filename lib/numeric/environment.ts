import type { Tree } from '@/lib/expr/tree'
import type { Frame } from './frame'
import type { Slab } from './slab'

/** A compiled tree: reads the frame, leaves its value in memory of its own (or in the frame's) that the next call overwrites. */
export type Evaluate = (frame: Frame) => Slab

/** What the names of a model are, by slot of the frame, and how its definitions hang together. */
export interface Symbols {
  readonly sizes: ReadonlyMap<string, number>
  readonly indices: ReadonlyMap<string, number>
  readonly quantities: ReadonlyMap<string, number>
  /** In order: each uses only those before it. */
  readonly definitions: ReadonlyMap<string, Tree>
  readonly layout: 'numerator' | 'denominator'
}

/** Where a tree is compiled: at which nesting of derivatives, with which indices bound, and what a quantity's name reads. */
export interface Environment {
  readonly symbols: Symbols
  readonly order: number
  readonly bound: ReadonlyMap<string, number>
  readonly quantity: (name: string) => Evaluate
  /** What carries the newest infinitesimal, and where everything else is compiled; `null` outside derivatives. */
  readonly moving: { readonly names: ReadonlySet<string>; readonly outside: Environment } | null
  readonly newIndexSlot: () => number
  readonly compile: (tree: Tree, environment: Environment) => Evaluate
}
