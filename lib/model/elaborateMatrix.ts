import type { MatrixLiteral, Tree } from '@/lib/expr/tree'
import {
  type Context,
  newUnknown,
  refuseManyAxes,
  refuseShapes,
  type Shaped,
  settled,
  settledShape,
  unifySizes,
} from './context'
import { isScalar, type Shape, shapeOfMatrix } from './shape'
import { addSizes, ONE, type SizePolynomial, wholeSize } from './sizePolynomial'
import { treeOfSize } from './treeOfSize'
import { holdsUnknown } from './unknownSize'

/** A cell as written, and as a block of rows and columns. */
interface Block {
  readonly part: Tree
  readonly tree: Tree
  readonly height: SizePolynomial
  readonly width: SizePolynomial
}

/**
 * A written matrix: scalars, or blocks whose heights agree along a row and whose widths add up to the same in every row. Beside
 * arrays a written 0 is a block of zeros that fills its place, as in [A, 0; 0, B]; where nothing says how large, a number.
 */
export function elaborateMatrix(tree: MatrixLiteral, context: Context): Shaped {
  const { findings } = context
  const cells = tree.rows.map((row) => row.map((cell) => context.within(cell, context)))
  const hasArrays = cells.flat().some(({ shape }) => !isScalar(settledShape(shape, findings)))
  const blocks = cells.map((row, r) =>
    row.map((shaped, c): Block => {
      const part = tree.rows[r]?.[c] ?? tree
      if (hasArrays && shaped.tree.kind === 'numeral' && Number(shaped.tree.digits) === 0) {
        return zerosFor(part, context)
      }
      const [height = ONE, width = ONE, ...more] = shaped.shape
      if (more.length > 0) refuseManyAxes(part, context)
      return { part, tree: shaped.tree, height, width }
    }),
  )
  for (const row of blocks) alignHeights(row, tree, context)
  alignColumns(blocks, context)
  for (const { part, height, width } of blocks.flat()) {
    if (part.kind !== 'numeral') continue
    for (const open of [height, width]) {
      if (holdsUnknown(settled(open, findings))) unifySizes(open, ONE, findings)
    }
  }
  const width = alignWidths(blocks, tree, context)
  const height = total(
    blocks.flatMap((row) => row[0]?.height ?? []),
    context,
  )
  return {
    tree: { ...tree, rows: blocks.map((row) => row.map((block) => block.tree)) },
    shape: shapeOfMatrix(height, width),
  }
}

function zerosFor(part: Tree, context: Context): Block {
  const [height, width] = [newUnknown(context.findings), newUnknown(context.findings)]
  const rows = treeOfSize(height)
  const columns = treeOfSize(width)
  return {
    part,
    tree: { kind: 'filled', fill: 'zeros', rows, columns, span: part.span },
    height,
    width,
  }
}

function alignHeights(row: readonly Block[], tree: MatrixLiteral, context: Context): void {
  const [first] = row
  if (first === undefined) return
  for (const block of row) {
    if (unifySizes(first.height, block.height, context.findings)) continue
    refuseShapes(';', shapedBlock(first), shapedBlock(block), tree.span, context)
  }
}

/** Gives open widths those of the blocks above and below; that known ones agree is not asked, only their sums are. */
function alignColumns(blocks: readonly (readonly Block[])[], context: Context): void {
  const [first] = blocks
  if (first === undefined || blocks.some((row) => row.length !== first.length)) return
  first.forEach((_, column) => {
    const widths = blocks.map((row) => row[column]?.width ?? ONE)
    const isOpen = (width: SizePolynomial) => holdsUnknown(settled(width, context.findings))
    const known = widths.find((width) => !isOpen(width))
    if (known === undefined) return
    for (const width of widths) if (isOpen(width)) unifySizes(width, known, context.findings)
  })
}

function alignWidths(
  blocks: readonly (readonly Block[])[],
  tree: MatrixLiteral,
  context: Context,
): SizePolynomial {
  const widths = blocks.map((row) =>
    total(
      row.map((block) => block.width),
      context,
    ),
  )
  const [first = ONE] = widths
  blocks.forEach((row, r) => {
    const width = widths[r] ?? first
    if (unifySizes(first, width, context.findings)) return
    const line = (of: number, columns: SizePolynomial) => {
      const written = tree.rows[of] ?? []
      return {
        part: { ...tree, rows: [written] },
        shape: [blocks[of]?.[0]?.height ?? ONE, columns],
      }
    }
    refuseShapes(',', line(0, first), line(r, width), row[0]?.part.span ?? tree.span, context)
  })
  return settled(first, context.findings)
}

function total(sizes: readonly SizePolynomial[], { findings }: Context): SizePolynomial {
  return sizes.reduce((sum, size) => addSizes(sum, settled(size, findings)), wholeSize(0))
}

function shapedBlock({ part, height, width }: Block): { part: Tree; shape: Shape } {
  return { part, shape: shapeOfMatrix(height, width) }
}
