import type { Tree } from '@/lib/expr/tree'
import type { Model } from './model'

/** Elementary operations a tree may take at one point with the given sizes, known before it is evaluated. */
export declare function costOf(
  tree: Tree,
  model: Model,
  sizes: Readonly<Record<string, number>>,
): number
