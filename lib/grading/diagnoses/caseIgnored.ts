import type { Tree } from '@/lib/expr/tree'
import { childrenOf } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import type { PreparedFormula } from '../preparePart'

/**
 * Whether one formula for several cases has nothing that could tell them apart: no condition, no identity matrix, no index in
 * arithmetic, and no quantity that is one-hot or defined by one. Asked of a formula that is right in some of the cases
 * and wrong in others.
 */
export function caseIgnored(tree: Tree, { part }: PreparedFormula): boolean {
  const needed = namesNeeded(tree, part.model)
  const isHot = part.model.givens.some(
    ({ name, domain }) => domain.kind === 'onehot' && needed.has(name),
  )
  return !isHot && !tellsCasesApart(tree, new Set(part.indices))
}

function tellsCasesApart(tree: Tree, indices: ReadonlySet<string>): boolean {
  const doesPart = (): boolean => childrenOf(tree).some((child) => tellsCasesApart(child, indices))
  switch (tree.kind) {
    case 'indicator':
    case 'cases':
      return true
    case 'filled':
      return tree.fill === 'identity'
    case 'name':
      return indices.has(tree.name)
    case 'entry':
      return tellsCasesApart(tree.array, indices)
    case 'reduction':
      return tree.condition !== null || doesPart()
    default:
      return doesPart()
  }
}
