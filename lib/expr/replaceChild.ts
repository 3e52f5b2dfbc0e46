import type { Tree } from './tree'
import { mapChildren } from './walk'

/** A copy with another tree in the place of the child numbered `at`, counted from 0 in the order of `childrenOf`. */
export function replaceChild(tree: Tree, at: number, replacement: Tree): Tree {
  let next = 0
  return mapChildren(tree, (child) => {
    const isIt = next === at
    next += 1
    return isIt ? replacement : child
  })
}
