import type { Tree } from '@/lib/expr/tree'
import type { Context } from './context'
import { sizeOfTree } from './sizeOfTree'
import type { SizePolynomial } from './sizePolynomial'

/**
 * The greatest value of an index expression as a size: indices count as their greatest values. `null` where that is not
 * known, or an index is subtracted, multiplied or divided.
 */
export function greatestOf(tree: Tree, context: Context): SizePolynomial | null {
  if (!isRising(tree, context)) return null
  return sizeOfTree(tree, context.scope.model, (name) => greatestIndex(name, context))
}

/** The greatest value of a bound or free index. */
function greatestIndex(name: string, context: Context): SizePolynomial | null {
  const { bound, scope } = context
  if (bound.has(name)) return bound.get(name) ?? null
  const index = scope.model.indices.find((candidate) => candidate.name === name)
  return index === undefined ? null : sizeOfTree(index.size, scope.model)
}

/** Whether an expression grows with every index in it: only sums of indices, and differences from which sizes are taken. */
function isRising(tree: Tree, context: Context): boolean {
  const holdsIndex = (part: Tree): boolean => sizeOfTree(part, context.scope.model) === null
  switch (tree.kind) {
    case 'numeral':
    case 'name':
      return true
    case 'binary':
      if (tree.operator === '+')
        return isRising(tree.left, context) && isRising(tree.right, context)
      if (tree.operator === '-') return isRising(tree.left, context) && !holdsIndex(tree.right)
      return !holdsIndex(tree)
    default:
      return !holdsIndex(tree)
  }
}
