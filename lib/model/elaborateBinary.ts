import type { Binary, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { type Context, type Shaped, settledShape, told, unifyShapes, unifySizes } from './context'
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
    refuse({
      code: 'shapes',
      operator: tree.operator,
      left: told(a, context),
      right: told(b, context),
      span: tree.span,
    })
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
  const [rows, inner, ...moreLeft] = a
  const [other, columns, ...moreRight] = b
  if (!rows || !inner || !other || !columns || moreLeft.length + moreRight.length > 0) return null
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
    if (!isEuler)
      refuse({ code: 'scalar-needed', found: told(power, context), span: tree.right.span })
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
  if (!isSquare) refuse({ code: 'array-power', found: told(shape, context), span: tree.span })
  const isWhole =
    isWholeNumber(tree.right) ||
    (tree.right.kind === 'negation' && isWholeNumber(tree.right.operand))
  if (!isWhole) {
    refuse({
      code: 'unsupported',
      what: 'a matrix power that is no whole number',
      span: tree.right.span,
    })
  }
  return { tree: explicit, shape }
}

function isWholeNumber(tree: Tree): boolean {
  return tree.kind === 'numeral' && Number.isInteger(Number(tree.digits))
}
