import type { Tree } from '@/lib/expr/tree'
import { costAtGreatest } from '@/lib/model/cost'
import type { PreparedFormula } from '../preparePart'

/** Elementary operations that the trees one diagnosis tries may cost, each at one point: about 2 ms. */
const BUDGET = 100_000

/** What compiling a tree and setting up its evaluation costs, in the same measure. */
const OVERHEAD = 500

/** Counts what trees cost as they are tried, and says whether the next is still within the budget: the same on every machine. */
export function canAfford({ scope }: Pick<PreparedFormula, 'scope'>): (tree: Tree) => boolean {
  let left = BUDGET
  return (tree) => {
    left -= costAtGreatest(tree, scope) + OVERHEAD
    return left >= 0
  }
}
