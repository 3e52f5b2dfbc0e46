import type { Binary, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import {
  type Context,
  printed,
  refuseArray,
  refuseManyAxes,
  refuseShapes,
  type Shaped,
  settledShape,
  told,
  unifyShapes,
  unifySizes,
} from './context'
import { isColumn, isScalar, SCALAR, type Shape, shapeOfMatrix } from './shape'

/**
 * The shape of `left operator right`: a scalar is repeated; else sums and elementwise operators want equal shapes, a product wants
 * the left one's columns to be the right one's rows, and a power wants a square base and a scalar exponent.
 */
export function elaborateBinary(tree: Binary, context: Context): Shaped {
  const left = context.within(tree.left, context)
  const right = context.within(tree.right, context)
  const explicit: Tree = { ...tree, left: left.tree, right: right.tree }
  const { findings } = context
  const a = settledShape(left.shape, findings)
  const b = settledShape(right.shape, findings)
  const misfit = (): never =>
    refuseShapes(
      tree.operator,
      { part: tree.left, shape: a },
      { part: tree.right, shape: b },
      tree.span,
      context,
    )
  const sameShape = (): Shape => (unifyShapes(a, b, findings) ? a : misfit())
  switch (tree.operator) {
    case '+':
    case '-': {
      if (isScalar(a) !== isScalar(b)) warnOfScalar(tree, isScalar(a) ? b : a, context)
      if (isScalar(a)) return { tree: explicit, shape: b }
      if (isScalar(b)) return { tree: explicit, shape: a }
      const repeated = context.repeatsColumns ? repeatedColumn(a, b) : null
      return { tree: explicit, shape: repeated ?? sameShape() }
    }
    case '*':
      if (isScalar(a)) return { tree: explicit, shape: b }
      if (isScalar(b)) return { tree: explicit, shape: a }
      if (a.length > 2) refuseManyAxes(tree.left, context)
      if (b.length > 2) refuseManyAxes(tree.right, context)
      return { tree: explicit, shape: productShape(a, b, context) ?? misfit() }
    case '.*':
    case './':
    case '.^':
      if (isScalar(a)) return { tree: explicit, shape: b }
      if (isScalar(b)) return { tree: explicit, shape: a }
      return { tree: explicit, shape: sameShape() }
    case '/':
      if (isScalar(b)) return { tree: explicit, shape: a }
      if (isScalar(a)) return misfit()
      return { tree: explicit, shape: sameShape() }
    case '^':
      return powerShape(tree, left, right, explicit, context)
  }
}

/** λ + A may be meant as λI + A. */
function warnOfScalar(tree: Binary, array: Shape, context: Context): void {
  if (isColumn(array) || array.length !== 2) return
  context.findings.warnings.push({ code: 'scalar-plus-matrix', span: tree.span })
}

/** The matrix's shape, of a column and a matrix with as many rows. */
function repeatedColumn(a: Shape, b: Shape): Shape | null {
  if (a.length !== 2 || b.length !== 2 || a[0]?.key !== b[0]?.key) return null
  if (isColumn(a) && !isColumn(b)) return b
  return isColumn(b) && !isColumn(a) ? a : null
}

function productShape(a: Shape, b: Shape, context: Context): Shape | null {
  const [rows, inner] = a
  const [other, columns] = b
  if (!rows || !inner || !other || !columns) return null
  return unifySizes(inner, other, context.findings) ? shapeOfMatrix(rows, columns) : null
}

function powerShape(
  tree: Binary,
  base: Shaped,
  exponent: Shaped,
  explicit: Tree,
  context: Context,
): Shaped {
  const { findings } = context
  const shape = settledShape(base.shape, findings)
  const power = settledShape(exponent.shape, findings)
  if (!isScalar(power)) {
    const isEuler = tree.left.kind === 'constant' && tree.left.name === 'e'
    if (!isEuler) refuseArray(tree.right, power, context)
    return {
      tree: {
        kind: 'call',
        function: 'exp',
        primes: 0,
        arguments: [exponent.tree],
        span: tree.span,
      },
      shape: power,
    }
  }
  if (isScalar(shape)) return { tree: explicit, shape: SCALAR }
  const [rows, columns] = shape
  const isSquare = shape.length === 2 && rows && columns && unifySizes(rows, columns, findings)
  if (!isSquare) {
    refuse({
      code: isColumn(shape) ? 'column-power' : 'square-needed',
      found: told(shape, context),
      part: printed(tree.left, context),
      span: tree.span,
    })
  }
  const isWhole =
    isWholeNumber(tree.right) ||
    (tree.right.kind === 'negation' && isWholeNumber(tree.right.operand))
  if (!isWhole) {
    refuse({ code: 'matrix-exponent', span: tree.right.span })
  }
  return { tree: explicit, shape }
}

function isWholeNumber(tree: Tree): boolean {
  return tree.kind === 'numeral' && Number.isInteger(Number(tree.digits))
}
