import { canonicalText } from '@/lib/expr/equalTrees'
import type { Span, Tree } from '@/lib/expr/tree'
import { elaborate } from './elaborate'
import { type Place, placesOf } from './places'
import type { Scope } from './scope'
import { equalShapes, type Shape } from './shape'

/** Where trees are varied: the scope and shape of the part's target, and what a variation may bring in. */
export interface VariationContext {
  readonly scope: Scope
  readonly shape: Shape
  /** Whether a variation must have the target's shape, or any that fits. */
  readonly keepsShape: boolean
  /** Quantities that a variation may bring in, in the order they are tried. */
  readonly names: readonly string[]
}

/** One way to vary a node, whatever stands around it: the trees that may take its place. */
export type Vary = (place: Place, context: VariationContext) => Iterable<Tree>

/** A tree that differs from another one in one place. */
export interface Variation<Kind extends string> {
  readonly kind: Kind
  /** What was replaced, in the tree that was varied; its span is that of the text it was read from. */
  readonly node: Tree
  readonly span: Span
  /** The whole tree, elaborated. */
  readonly tree: Tree
}

/**
 * The variations of an elaborated tree by one way of varying, place after place: those that fit the scope, each tree
 * once, the tree itself never. They are made as they are asked for, always in the same order.
 */
export function* variationsOf<Kind extends string>(
  tree: Tree,
  kind: Kind,
  vary: Vary,
  context: VariationContext,
): Generator<Variation<Kind>> {
  const seen = new Set([canonicalText(tree)])
  for (const place of placesOf(tree, context.scope)) {
    for (const replacement of vary(place, context)) {
      const whole = elaborated(place.put(replacement), context)
      if (whole === null) continue
      const key = canonicalText(whole)
      if (seen.has(key)) continue
      seen.add(key)
      yield { kind, node: place.node, span: place.node.span, tree: whole }
    }
  }
}

function elaborated(tree: Tree, { scope, shape, keepsShape }: VariationContext): Tree | null {
  const found = elaborate(tree, scope, shape)
  if (found.kind === 'unreadable') return null
  return !keepsShape || equalShapes(found.shape, shape) ? found.tree : null
}
