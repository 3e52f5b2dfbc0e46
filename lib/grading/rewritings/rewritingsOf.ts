import type { Tree } from '@/lib/expr/tree'
import {
  type Variation,
  type VariationContext,
  type Vary,
  variationsOf,
} from '@/lib/model/variations'
import { addAndSubtract } from './addAndSubtract'
import { associate } from './associate'
import { byCases } from './byCases'
import { commute } from './commute'
import { difference } from './difference'
import { distribute } from './distribute'
import { logOfExp } from './logOfExp'
import { multiplyAndDivide } from './multiplyAndDivide'
import { numeralAsSum } from './numeralAsSum'
import { quotient } from './quotient'
import { renameBound } from './renameBound'
import { splitSum } from './splitSum'
import { square } from './square'
import { transposeTwice } from './transposeTwice'

/** How a tree is rewritten, in the order rewritings are made. */
export const REWRITING_KINDS = [
  'commute',
  'associate',
  'difference',
  'quotient',
  'square',
  'distribute',
  'numeral',
  'add-and-subtract',
  'multiply-and-divide',
  'transpose-twice',
  'rename-bound',
  'split-sum',
  'by-cases',
  'log-of-exp',
] as const

export type RewritingKind = (typeof REWRITING_KINDS)[number]

const REWRITINGS: Readonly<Record<RewritingKind, Vary>> = {
  commute,
  associate,
  difference,
  quotient,
  square,
  distribute,
  numeral: numeralAsSum,
  'add-and-subtract': addAndSubtract,
  'multiply-and-divide': multiplyAndDivide,
  'transpose-twice': transposeTwice,
  'rename-bound': renameBound,
  'split-sum': splitSum,
  'by-cases': byCases,
  'log-of-exp': logOfExp,
}

/**
 * Trees of the same value as an elaborated one at every point of its domain, each rewritten in one place. Made lazily and
 * always in the same order.
 */
export function* rewritingsOf(
  tree: Tree,
  context: VariationContext,
  kinds: readonly RewritingKind[] = REWRITING_KINDS,
): Generator<Variation<RewritingKind>> {
  for (const kind of kinds) yield* variationsOf(tree, kind, REWRITINGS[kind], context)
}

/** A tree of the same value rewritten in every way that applies, one upon the other. */
export function rewrittenThroughout(tree: Tree, context: VariationContext): Tree {
  return REWRITING_KINDS.reduce((whole, kind) => {
    const [first] = rewritingsOf(whole, context, [kind])
    return first?.tree ?? whole
  }, tree)
}
