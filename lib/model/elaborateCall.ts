import { numeral } from '@/lib/expr/build'
import type { Call, FunctionName, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { SMOOTH } from '@/lib/numeric/functionTable'
import { MAX_ORDER } from '@/lib/numeric/jet'
import { type Context, printed, type Shaped, settledShape, told, unifySizes } from './context'
import { isColumn, isScalar, SCALAR, type Shape } from './shape'
import { type ShapeRule, shapeRule } from './shapeRules'

/** The slope of a leaky rectifier that is written without one, the customary default. */
const LEAK = '0.01'

/**
 * A function's shape from those of its arguments; `|x|` becomes an absolute value or a determinant, `\|x\|_\infty` the greatest
 * absolute value.
 */
export function elaborateCall(tree: Call, context: Context): Shaped {
  if (tree.function === 'maxnorm') return elaborateMaxNorm(tree, context)
  const given = tree.arguments.map((argument) => context.within(argument, context))
  const shapes = given.map(({ shape }) => settledShape(shape, context.findings))
  const named = meantFunction(tree, shapes, context)
  if (tree.primes > 0) checkPrimes(tree, context)
  const trees = given.map((argument) => argument.tree)
  if (named === 'leakyrelu' && trees.length === 1) {
    trees.push(numeral(LEAK, tree.span))
    shapes.push(SCALAR)
  }
  const rule: ShapeRule = shapeRule(named)
  const shape = rule({ tree, shapes, context })
  return { tree: { ...tree, function: named, arguments: trees }, shape }
}

function elaborateMaxNorm(tree: Call, context: Context): Shaped {
  const [operand = tree] = tree.arguments
  const of = context.within(operand, context)
  const shape = settledShape(of.shape, context.findings)
  if (!isScalar(shape) && !isColumn(shape)) {
    refuse({ code: 'norm-kind', part: printed(operand, context), span: tree.span })
  }
  const sizes: Tree = { ...tree, function: 'abs', arguments: [of.tree] }
  return { tree: { ...tree, function: 'max', arguments: [sizes] }, shape: SCALAR }
}

function meantFunction(
  tree: Call,
  [shape = SCALAR]: readonly Shape[],
  context: Context,
): Exclude<FunctionName, 'bars'> {
  if (tree.function !== 'bars') return tree.function
  if (isScalar(shape)) return 'abs'
  const [rows, columns] = shape
  const isSquare =
    shape.length === 2 && rows && columns && unifySizes(rows, columns, context.findings)
  if (isSquare) return 'det'
  const part = printed(tree.arguments[0] ?? tree, context)
  return refuse({ code: 'array-bars', found: told(shape, context), part, span: tree.span })
}

/** A prime is the derivative of a function of one number. */
function checkPrimes(tree: Call, context: Context): void {
  const isOfOneNumber = Object.hasOwn(SMOOTH, tree.function) || tree.function === 'leakyrelu'
  if (!isOfOneNumber) {
    refuse({ code: 'prime-of', function: tree.function, span: tree.span })
  }
  if (context.order + tree.primes > MAX_ORDER) {
    refuse({ code: 'derivative-order', limit: MAX_ORDER, span: tree.span })
  }
}
