import type { Tree } from '@/lib/expr/tree'
import { namesNeeded } from '@/lib/model/dependencies'
import type { VariationContext } from '@/lib/model/variations'
import type { PreparedValues } from './preparePart'

/**
 * Where an answer is varied. What a rewriting may bring in is what an answer in full form may hold; a mutation the same, since a slip is
 * made with what is at hand.
 */
export function variationContextOf(
  tree: Tree,
  { part, scope, shape }: PreparedValues,
): VariationContext {
  const inTree = namesNeeded(tree, { ...part.model, definitions: [] })
  return { scope, shape, keepsShape: true, names: part.using ?? [...inTree] }
}
