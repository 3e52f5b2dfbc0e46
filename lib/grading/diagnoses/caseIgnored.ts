import type { Tree } from '@/lib/expr/tree'
import { childrenOf, namesOf } from '@/lib/expr/walk'
import type { PreparedFormula } from '../preparePart'

/**
 * Whether one formula for several cases has nothing that could tell them apart: neither a condition nor a one-hot
 * quantity. Asked of a formula that is right in some of the cases and wrong in others.
 */
export function caseIgnored(tree: Tree, prepared: PreparedFormula): boolean {
  const oneHot = prepared.part.model.givens.flatMap(({ name, domain }) =>
    domain.kind === 'onehot' ? [name] : [],
  )
  const names = namesOf(tree)
  return !oneHot.some((name) => names.has(name)) && !containsCondition(tree)
}

function containsCondition(tree: Tree): boolean {
  const isConditional =
    tree.kind === 'indicator' ||
    tree.kind === 'cases' ||
    (tree.kind === 'reduction' && tree.condition !== null)
  return isConditional || childrenOf(tree).some(containsCondition)
}
