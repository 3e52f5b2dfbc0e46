import type { Tree } from '@/lib/expr/tree'
import { type Compiled, compile, type PreparedPoint, type Valued } from '@/lib/model/evaluate'
import type { Model } from '@/lib/model/model'

/**
 * Compiles each tree once and keeps its values for as long as one answer is graded: the lines of a derivation are compared with the
 * truth, then some of them with each other.
 */
export function valuesKept(model: Model): (tree: Tree) => Compiled {
  const kept = new Map<Tree, Compiled>()
  return (tree) => {
    const found = kept.get(tree)
    if (found !== undefined) return found
    const valueAt = compile(tree, model)
    const values = new Map<PreparedPoint, Valued>()
    const made: Compiled = (at) => {
      const known = values.get(at)
      if (known !== undefined) return known
      const value = valueAt(at)
      values.set(at, value)
      return value
    }
    kept.set(tree, made)
    return made
  }
}
