import type { Tree } from '@/lib/expr/tree'
import { mapChildren } from '@/lib/expr/walk'

/** A tree with another in the place of a name that stands free in it; whoever calls sees to it that no sum within binds what comes in. */
export function renamed(tree: Tree, from: string, to: Tree): Tree {
  if (tree.kind === 'name') return tree.name === from ? to : tree
  const isBound = tree.kind === 'reduction' && tree.indices.some(({ name }) => name === from)
  return isBound ? tree : mapChildren(tree, (child) => renamed(child, from, to))
}
