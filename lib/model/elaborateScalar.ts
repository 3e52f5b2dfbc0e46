import type { Condition, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { type Context, settledShape, told } from './context'
import { isScalar } from './shape'

/** A tree that must be a scalar. */
export function elaborateScalar(tree: Tree, context: Context): Tree {
  const shaped = context.within(tree, context)
  if (!isScalar(settledShape(shaped.shape, context.findings))) {
    refuse({ code: 'scalar-needed', found: told(shaped.shape, context), span: tree.span })
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
