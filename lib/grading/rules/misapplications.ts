import { canonicalText } from '@/lib/expr/equalTrees'
import type { Tree } from '@/lib/expr/tree'
import { elaborate } from '@/lib/model/elaborate'
import { placesOf } from '@/lib/model/places'
import { equalShapes } from '@/lib/model/shape'
import type { VariationContext } from '@/lib/model/variations'
import { ALGEBRA_RULES } from './algebraRules'
import { type Reach, wrongDerivatives } from './derivativeRules'
import type { RuleName } from './ruleName'

/** What an expression becomes when one rule is misapplied at one place. */
export interface Misapplication {
  readonly rule: RuleName
  /** Where, in the expression as it was. */
  readonly node: Tree
  /** The whole expression afterwards, elaborated. */
  readonly tree: Tree
}

/**
 * Every expression that one misapplied rule makes of an elaborated one, place after place, each once a rule and the expression itself never; that
 * its value is another is not said. Made lazily and always in the same order.
 */
export function* misapplicationsOf(
  tree: Tree,
  { scope, shape }: Pick<VariationContext, 'scope' | 'shape'>,
  reach: Reach,
): Generator<Misapplication> {
  const seen = new Set<string>()
  const own = canonicalText(tree)
  for (const place of placesOf(tree, scope)) {
    const { node, role } = place
    if (role !== 'value') continue
    const slips =
      node.kind === 'derivative'
        ? wrongDerivatives(node, place, scope, reach)
        : wrongAlgebra(node, place.parent)
    for (const slip of slips) {
      const whole = elaborate(place.put(slip.tree), scope, shape)
      if (whole.kind === 'unreadable' || !equalShapes(whole.shape, shape)) continue
      const text = canonicalText(whole.tree)
      const key = `${slip.rule} ${text}`
      if (text === own || seen.has(key)) continue
      seen.add(key)
      yield { rule: slip.rule, node, tree: whole.tree }
    }
  }
}

function* wrongAlgebra(
  node: Tree,
  parent: Tree | null,
): Generator<{ readonly rule: RuleName; readonly tree: Tree }> {
  for (const { rule, wrongly } of ALGEBRA_RULES) {
    for (const tree of wrongly(node, parent)) yield { rule, tree }
  }
}
