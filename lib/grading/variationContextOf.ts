import type { Tree } from '@/lib/expr/tree'
import { namesNeeded } from '@/lib/model/dependencies'
import { shapeAt } from '@/lib/model/places'
import type { VariationContext } from '@/lib/model/variations'
import type { PreparedValues } from './preparePart'

/**
 * Where an answer, or an expression on the way to one, is varied within its own shape. What a rewriting may bring in is what an answer
 * in full form may hold; a mutation the same, since a slip is made with what is at hand.
 */
export function variationContextOf(
  tree: Tree,
  { part, scope, shape }: PreparedValues,
): VariationContext {
  const inTree = namesNeeded(tree, { ...part.model, definitions: [] })
  const own = shapeAt(tree, { bound: new Map() }, scope) ?? shape
  return { scope, shape: own, keepsShape: true, names: part.using ?? [...inTree] }
}
