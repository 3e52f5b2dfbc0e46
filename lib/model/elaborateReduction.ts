import { numeral } from '@/lib/expr/build'
import type { BoundIndex, Reduction, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { childrenOf } from '@/lib/expr/walk'
import type { Context, Shaped } from './context'
import { elaborateConditionIn, elaborateScalar } from './elaborateScalar'
import { greatestOf } from './indexSize'
import { isColumn, type Shape } from './shape'
import { ONE, type SizePolynomial } from './sizePolynomial'
import { treeOfSize } from './treeOfSize'

/**
 * A reduction with the limits of every index written out: its own, else its declared range, else the axis that it indexes in the body.
 * A later index may be limited by an earlier one.
 */
export function elaborateReduction(tree: Reduction, context: Context): Shaped {
  let inside = context
  const indices = tree.indices.map((index): BoundIndex => {
    const from = index.from === null ? numeral(1) : elaborateScalar(index.from, inside)
    const to =
      index.to === null ? unwrittenLimit(index, tree, inside) : elaborateScalar(index.to, inside)
    const greatest = greatestOf(to, inside)
    inside = { ...inside, bound: new Map(inside.bound).set(index.name, greatest) }
    return { ...index, from, to }
  })
  const condition = tree.condition === null ? null : elaborateConditionIn(tree.condition, inside)
  const body = inside.within(tree.body, inside)
  return { tree: { ...tree, indices, condition, body: body.tree }, shape: body.shape }
}

function unwrittenLimit(index: BoundIndex, tree: Reduction, context: Context): Tree {
  const declared = context.scope.model.indices.find(({ name }) => name === index.name)
  if (declared !== undefined) return declared.size
  const axis = indexedAxis(index.name, tree.body, context)
  if (axis === null) {
    return refuse({ code: 'sum-without-range', index: index.name, span: index.span })
  }
  return treeOfSize(axis)
}

/** The size of the first axis in the body that the bare index stands at. */
function indexedAxis(name: string, tree: Tree, context: Context): SizePolynomial | null {
  if (tree.kind === 'entry' && tree.array.kind === 'name') {
    const position = tree.indices.findIndex((index) => index.kind === 'name' && index.name === name)
    const shape = context.scope.shapes.get(tree.array.name)
    const axis = shape && position >= 0 ? axisAt(shape, position, tree.indices.length) : null
    if (axis !== null) return axis
  }
  for (const part of childrenOf(tree)) {
    const axis = indexedAxis(name, part, context)
    if (axis !== null) return axis
  }
  return null
}

function axisAt(shape: Shape, position: number, count: number): SizePolynomial | null {
  if (count === 1 && !isColumn(shape) && shape[0]?.key === ONE.key) return shape[1] ?? null
  return shape[position] ?? null
}
