import { invariant } from '@/lib/expr/invariant'
import type { Cases, Comparison, Condition, Indicator, Tree } from '@/lib/expr/tree'
import { type Context, refuseShapes, type Shaped, settledShape, unifyShapes } from './context'
import { isScalar, SCALAR, type Shape } from './shape'

/** A part as it is written, with its shape. */
interface Side {
  readonly part: Tree
  readonly shape: Shape
}

/** A condition made explicit, and the side that has the shape of what it decides. */
interface Decision {
  readonly condition: Condition
  readonly side: Side
}

/** 1 or 0, entry by entry where arrays are compared: `1[z > 0]` has the shape of z. */
export function elaborateIndicator(tree: Indicator, context: Context): Shaped {
  const { condition, side } = elaborateDecision(tree.condition, context)
  return { tree: { ...tree, condition }, shape: side.shape }
}

/**
 * Branches of one shape. Where a condition compares arrays the branch is chosen entry by entry, and a scalar one is repeated; else a
 * scalar branch does not stand for an array.
 */
export function elaborateCases(tree: Cases, context: Context): Shaped {
  const branches = tree.branches.map(({ value, condition }) => ({
    part: value,
    value: context.within(value, context),
    decision: condition === null ? null : elaborateDecision(condition, context),
  }))
  const sides = branches.map(({ part, value }): Side => ({ part, shape: value.shape }))
  const decisions = branches.flatMap(({ decision }) => decision?.side ?? [])
  const isEntrywise = decisions.some((side) => !isSingle(side, context))
  const { shape } = isEntrywise
    ? equalSide(
        [equalSide(decisions, context), ...sides.filter((side) => !isSingle(side, context))],
        context,
      )
    : equalSide(sides, context)
  return {
    tree: {
      ...tree,
      branches: branches.map(({ value, decision }) => ({
        value: value.tree,
        condition: decision?.condition ?? null,
      })),
    },
    shape,
  }
}

function elaborateDecision(condition: Condition, context: Context): Decision {
  if (condition.kind === 'comparison') return elaborateComparison(condition, context)
  const all = condition.all.map((part) => elaborateDecision(part, context))
  const side = jointSide(
    all.map((each) => each.side),
    context,
    '<',
  )
  return {
    condition: { ...condition, all: all.map((each) => each.condition) },
    side: side ?? { part: { kind: 'indicator', condition, span: condition.span }, shape: SCALAR },
  }
}

function elaborateComparison(comparison: Comparison, context: Context): Decision {
  const left = context.within(comparison.left, context)
  const right = context.within(comparison.right, context)
  const leftSide: Side = { part: comparison.left, shape: left.shape }
  const rightSide: Side = { part: comparison.right, shape: right.shape }
  return {
    condition: { ...comparison, left: left.tree, right: right.tree },
    side: jointSide([leftSide, rightSide], context, '<') ?? leftSide,
  }
}

/** The shape that some sides have together, a scalar being repeated: that of the first array, which all others must have. Null of none. */
function jointSide(sides: readonly Side[], context: Context, operator = '{'): Side | null {
  const arrays = sides.filter((side) => !isSingle(side, context))
  return arrays.length > 0 ? equalSide(arrays, context, operator) : (sides[0] ?? null)
}

/** The first of some sides, whose shape the others must have. */
function equalSide([first, ...others]: readonly Side[], context: Context, operator = '{'): Side {
  invariant(first !== undefined, 'there are sides to compare')
  for (const other of others) {
    if (unifyShapes(first.shape, other.shape, context.findings)) continue
    refuseShapes(operator, first, other, other.part.span, context)
  }
  return first
}

function isSingle({ shape }: Side, { findings }: Context): boolean {
  return isScalar(settledShape(shape, findings))
}
