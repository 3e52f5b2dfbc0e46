import { numeral } from '@/lib/expr/build'
import type { Entry, Tree, WholeAxis } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { type Context, printed, type Shaped, settledShape, told, unifySizes } from './context'
import { elaborateScalar } from './elaborateScalar'
import { greatestOf } from './indexSize'
import { printSize } from './printSize'
import { isColumn, isScalar, SCALAR, type Shape, shapeOfMatrix } from './shape'
import { constantSize, ONE, type SizePolynomial, subtractSizes } from './sizePolynomial'
import { treeOfSize } from './treeOfSize'
import { holdsUnknown } from './unknownSize'

/**
 * An entry, row or column: as many indices as axes (a column or a row may have one), each fitting its axis. Indices that touched in the text are
 * split where the array has as many axes, else multiplied. The whole of an axis of one is its only place: the column y^{(i)} of a
 * row is a number. Of an array of more axes those left whole make a matrix or an array again, in their order; one alone is a
 * column, or a row where it is the last, as in a matrix.
 */
export function elaborateEntry(tree: Entry, context: Context): Shaped {
  const array = context.within(tree.array, context)
  const shape = settledShape(array.shape, context.findings)
  if (isScalar(shape)) {
    refuse({
      code: 'array-needed',
      found: told(shape, context),
      part: printed(tree.array, context),
      span: tree.array.span,
    })
  }
  if (shape.length > 2) return elaborateAmongAxes(tree, array.tree, shape, context)
  const [rows = ONE, columns = ONE] = shape
  const isLine = isColumn(shape) || rows.key === ONE.key
  const indices = tree.joined ? untangled(tree.indices, isLine ? 1 : 2) : tree.indices
  const fits = indices.length === 1 ? isLine : indices.length === 2 && !(isLine && tree.joined)
  if (!fits) refuseIndices(tree, indices.length, isLine ? 1 : 2, context)
  const isInRow = indices.length === 1 && rows.key === ONE.key
  const axes = isInRow ? [columns] : [rows, columns]
  const explicit = indices.map((index, k): Tree | WholeAxis => {
    const axis = axes[k] ?? ONE
    if (index.kind !== 'whole-axis') return elaborateIndex(index, axis, context)
    return axis.key === ONE.key ? numeral(1, index.span) : index
  })
  const extent = (k: number): SizePolynomial =>
    explicit[k]?.kind === 'whole-axis' ? (axes[k] ?? ONE) : ONE
  const isWhole = explicit.some((index) => index.kind === 'whole-axis')
  return {
    tree: { ...tree, array: array.tree, indices: explicit, joined: false },
    shape: isWhole ? (isInRow ? [ONE, extent(0)] : shapeOfMatrix(extent(0), extent(1))) : SCALAR,
  }
}

function refuseIndices(tree: Entry, found: number, axes: number, context: Context): never {
  const name = printed(tree.array, context)
  return refuse({ code: 'index-count', name, axes, found, span: tree.span })
}

/** An entry of an array of more than two axes; the lengths of all of them are written into it. */
function elaborateAmongAxes(tree: Entry, array: Tree, shape: Shape, context: Context): Shaped {
  const indices = tree.joined ? untangled(tree.indices, shape.length) : tree.indices
  if (indices.length !== shape.length) refuseIndices(tree, indices.length, shape.length, context)
  const explicit = indices.map((index, k): Tree | WholeAxis =>
    index.kind === 'whole-axis' ? index : elaborateIndex(index, shape[k] ?? ONE, context),
  )
  const whole = shape.filter((_, k) => explicit[k]?.kind === 'whole-axis')
  const isRow = whole.length === 1 && explicit.at(-1)?.kind === 'whole-axis'
  const [rows = ONE, columns = ONE] = isRow ? [ONE, ...whole] : whole
  return {
    tree: { ...tree, array, indices: explicit, joined: false, lengths: shape.map(treeOfSize) },
    shape: whole.length > 2 ? whole : shapeOfMatrix(rows, columns),
  }
}

/**
 * Touching indices (`ij`, `2k`, `12`) as `axes` ones: one each where the number fits; for one axis their product, where only
 * one is more than a number (`z_{ik}` is an index too many, never entry i·k, and so is `z_{k2}`).
 */
function untangled(
  indices: readonly (Tree | WholeAxis)[],
  axes: number,
): readonly (Tree | WholeAxis)[] {
  const [only] = indices
  if (indices.length === 1 && only?.kind === 'numeral' && only.digits.length === axes) {
    return [...only.digits].map((digits) => ({ ...only, digits }))
  }
  if (indices.length <= axes) return indices
  const factors = indices.filter((index) => index.kind !== 'whole-axis')
  const named = factors.filter((index) => index.kind !== 'numeral')
  const isProduct = named.length < 2 && factors.at(-1)?.kind !== 'numeral'
  if (factors.length < indices.length || !isProduct || axes > 1) return indices
  const product = factors.reduce(
    (left, right): Tree => ({
      kind: 'binary',
      operator: '*',
      left,
      right,
      span: [left.span[0], right.span[1]],
    }),
  )
  return [product]
}

/**
 * A scalar whose greatest value is the axis's size (which it settles where a fill left it open), or differs from it by a constant (`z_{k+1}`, undefined where it leaves the axis).
 */
function elaborateIndex(index: Tree, axis: SizePolynomial, context: Context): Tree {
  const explicit = elaborateScalar(index, context)
  const isBare = index.kind === 'name'
  const greatest = greatestOf(explicit, context)
  if (greatest !== null && isBare && holdsUnknown(axis)) {
    unifySizes(axis, greatest, context.findings)
    return explicit
  }
  if (greatest === null || constantSize(greatest) !== null || constantSize(axis) !== null) {
    return explicit
  }
  if (constantSize(subtractSizes(axis, greatest)) === null && isBare) {
    const { vocabulary } = context.scope
    refuse({
      code: 'index-range',
      index: index.name,
      axis: printSize(axis, vocabulary, 'latex'),
      range: printSize(greatest, vocabulary, 'latex'),
      span: index.span,
    })
  }
  return explicit
}
