import { canonicalText } from '@/lib/expr/equalTrees'
import type { Span, Tree } from '@/lib/expr/tree'
import { elaborate } from './elaborate'
import { type Place, placesOf } from './places'
import type { Scope } from './scope'
import { equalShapes, type Shape } from './shape'

/** Where trees are varied: the scope of the part, the shape that a variation keeps, and what it may bring in. */
export interface VariationContext {
  readonly scope: Scope
  readonly shape: Shape
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
 * The variations of an elaborated tree by one way of varying, place after place: those that fit the scope and keep the shape, each tree
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

function elaborated(tree: Tree, { scope, shape }: VariationContext): Tree | null {
  const found = elaborate(tree, scope, shape)
  return found.kind === 'elaborated' && equalShapes(found.shape, shape) ? found.tree : null
}
