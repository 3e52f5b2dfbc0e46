import type { Entry, Tree, WholeAxis } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { type Context, type Shaped, settledShape, told } from './context'
import { elaborateScalar } from './elaborateScalar'
import { greatestOf } from './indexSize'
import { printSize } from './printSize'
import { isColumn, isScalar, SCALAR, shapeOfMatrix } from './shape'
import { constantSize, ONE, type SizePolynomial, subtractSizes } from './sizePolynomial'

/**
 * An entry, row or column: as many indices as axes (a column or a row may have one), each fitting its axis. Indices that touched in the text are
 * split where the array has as many axes, else multiplied.
 */
export function elaborateEntry(tree: Entry, context: Context): Shaped {
  const array = context.within(tree.array, context)
  const shape = settledShape(array.shape, context.findings)
  if (isScalar(shape)) {
    refuse({ code: 'array-needed', found: told(shape, context), span: tree.array.span })
  }
  if (shape.length > 2) {
    refuse({
      code: 'unsupported',
      what: 'an entry of an array of more than two axes',
      span: tree.span,
    })
  }
  const [rows = ONE, columns = ONE] = shape
  const isLine = isColumn(shape) || rows.key === ONE.key
  const indices = tree.joined ? untangled(tree.indices, isLine ? 1 : 2) : tree.indices
  const fits = indices.length === 1 ? isLine : indices.length === 2 && !(isLine && tree.joined)
  if (!fits) {
    const named = tree.array.kind === 'name' ? tree.array.name : told(shape, context)
    const axes = isLine ? 1 : 2
    refuse({
      code: 'index-count',
      name: named,
      axes,
      found: indices.length,
      span: tree.span,
    })
  }
  const axes = indices.length === 1 && rows.key === ONE.key ? [columns] : [rows, columns]
  const explicit = indices.map((index, k): Tree | WholeAxis =>
    index.kind === 'whole-axis' ? index : elaborateIndex(index, axes[k] ?? ONE, context),
  )
  const extent = (k: number): SizePolynomial =>
    explicit[k]?.kind === 'whole-axis' ? (axes[k] ?? ONE) : ONE
  const isWhole = explicit.some((index) => index.kind === 'whole-axis')
  return {
    tree: { ...tree, array: array.tree, indices: explicit, joined: false },
    shape: isWhole ? shapeOfMatrix(extent(0), extent(1)) : SCALAR,
  }
}

/**
 * Touching indices (`ij`, `2k`, `12`) as `axes` ones: one each where the number fits; for one axis their product, where only
 * one is more than a number (`z_{ik}` is an index too many, never entry i·k).
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
  if (factors.length < indices.length || named.length > 1 || axes > 1) return indices
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
 * A scalar whose greatest value is the axis's size, or differs from it by a constant (`z_{k+1}`, undefined where it leaves the axis).
 */
function elaborateIndex(index: Tree, axis: SizePolynomial, context: Context): Tree {
  const explicit = elaborateScalar(index, context)
  const isBare = index.kind === 'name'
  const greatest = greatestOf(explicit, context)
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
