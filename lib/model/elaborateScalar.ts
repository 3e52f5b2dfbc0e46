import type { Condition, Tree } from '@/lib/expr/tree'
import { type Context, refuseArray, settledShape } from './context'
import { isScalar } from './shape'

/** A tree that must be a scalar. */
export function elaborateScalar(tree: Tree, context: Context): Tree {
  const shaped = context.within(tree, context)
  if (!isScalar(settledShape(shaped.shape, context.findings))) {
    refuseArray(tree, shaped.shape, context)
  }
  return shaped.tree
}

/** A condition whose comparisons are between scalars. */
export function elaborateConditionIn(condition: Condition, context: Context): Condition {
  switch (condition.kind) {
    case 'comparison':
      return {
        ...condition,
        left: elaborateScalar(condition.left, context),
        right: elaborateScalar(condition.right, context),
      }
    case 'conjunction':
      return {
        ...condition,
        all: condition.all.map((part) => elaborateConditionIn(part, context)),
      }
  }
}
