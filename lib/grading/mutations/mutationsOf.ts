import type { Tree } from '@/lib/expr/tree'
import {
  type Variation,
  type VariationContext,
  type Vary,
  variationsOf,
} from '@/lib/model/variations'
import { condition } from './condition'
import { factor } from './factor'
import { functionName } from './functionName'
import { limit } from './limit'
import { numeral } from './numeral'
import { sign } from './sign'
import { swapIndex } from './swapIndex'
import { swapSides } from './swapSides'
import { symbol } from './symbol'
import { term } from './term'
import { transposeOne } from './transposeOne'

/** What a mutation changes, in the order mutations are made. */
export const MUTATION_KINDS = [
  'sign',
  'index',
  'factor',
  'term',
  'symbol',
  'transpose',
  'sides',
  'limit',
  'numeral',
  'function',
  'condition',
] as const

export type MutationKind = (typeof MUTATION_KINDS)[number]

const MUTATIONS: Readonly<Record<MutationKind, Vary>> = {
  sign,
  index: swapIndex,
  factor,
  term,
  symbol,
  transpose: transposeOne,
  sides: swapSides,
  limit,
  numeral,
  function: functionName,
  condition,
}

/**
 * Every tree that differs from an elaborated one by one slip of the pen, kind after kind (of `kinds`, else of all) and place after
 * place. A mutation fits the scope; that its value is another is not said. Made lazily and always in
 * the same order, so that whoever searches them may stop at any budget.
 */
export function* mutationsOf(
  tree: Tree,
  context: VariationContext,
  kinds: readonly MutationKind[] = MUTATION_KINDS,
): Generator<Variation<MutationKind>> {
  for (const kind of kinds) yield* variationsOf(tree, kind, MUTATIONS[kind], context)
}
