import type { ReadingError, ReadingWarning } from '@/lib/expr/readingError'
import type { Condition, ShapeAnswer, Tree } from '@/lib/expr/tree'
import type { Scope } from './scope'
import type { Shape } from './shape'

export type Unreadable = { readonly kind: 'unreadable'; readonly error: ReadingError }

/** A tree with everything made explicit (limits, split indices, sized fills, `bars` resolved), its shape, and warnings. */
export type Elaboration =
  | {
      readonly kind: 'elaborated'
      readonly tree: Tree
      readonly shape: Shape
      readonly warnings: readonly ReadingWarning[]
    }
  | Unreadable

export type ElaboratedCondition =
  | {
      readonly kind: 'elaborated'
      readonly condition: Condition
      readonly warnings: readonly ReadingWarning[]
    }
  | Unreadable

/** `expected` is the target's shape, which settles sizes of I, 1 and 0 that the tree leaves open. */
export declare function elaborate(tree: Tree, scope: Scope, expected?: Shape): Elaboration
export declare function elaborateCondition(condition: Condition, scope: Scope): ElaboratedCondition
/** The axes of a shape answer as polynomials in the sizes; anything else in it is `not-a-size`. */
export declare function elaborateShape(
  answer: ShapeAnswer,
  scope: Scope,
): { readonly kind: 'elaborated'; readonly shape: Shape } | Unreadable
