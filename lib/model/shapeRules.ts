import type { Call, FunctionName, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import {
  type Context,
  printed,
  refuseArray,
  refuseManyAxes,
  refuseShapes,
  told,
  unifyShapes,
  unifySizes,
} from './context'
import { isColumn, isScalar, SCALAR, type Shape, shapeOfMatrix } from './shape'
import { lengthOfTree } from './sizeOfTree'
import { addSizes, multiplySizes, ONE, type SizePolynomial, wholeSize } from './sizePolynomial'

/** A call with the shapes of its arguments. */
export interface ShapedCall {
  readonly tree: Call
  readonly shapes: readonly Shape[]
  readonly context: Context
}

/** Gives the shape of a call's value, or refuses arguments that do not fit. */
export type ShapeRule = (call: ShapedCall) => Shape

/** An argument as it was written; the call itself where one was added. */
function partAt({ tree }: ShapedCall, position: number): Tree {
  return tree.arguments[position] ?? tree
}

/** The rows and columns of an argument; a scalar is 1×1. */
function matrixAt(call: ShapedCall, position: number): readonly [SizePolynomial, SizePolynomial] {
  const [rows = ONE, columns = ONE, ...more] = call.shapes[position] ?? SCALAR
  if (more.length > 0) refuseManyAxes(partAt(call, position), call.context)
  return [rows, columns]
}

/** Refuses two arguments that do not fit each other. */
function misfit(call: ShapedCall, first: number, second: number): never {
  const argument = (position: number) => ({
    part: partAt(call, position),
    shape: call.shapes[position] ?? SCALAR,
  })
  const { tree, context } = call
  return refuseShapes(tree.function, argument(first), argument(second), tree.span, context)
}

function needArray(call: ShapedCall, position: number): void {
  const shape = call.shapes[position] ?? SCALAR
  if (!isScalar(shape)) return
  const part = partAt(call, position)
  const found = told(shape, call.context)
  refuse({ code: 'array-needed', found, part: printed(part, call.context), span: part.span })
}

function needScalar(call: ShapedCall, position: number): void {
  const shape = call.shapes[position] ?? SCALAR
  if (!isScalar(shape)) refuseArray(partAt(call, position), shape, call.context)
}

/** Entry by entry: the first argument's shape; the others are scalars or have it too. */
const entrywise: ShapeRule = (call) => {
  let widest = 0
  call.shapes.forEach((next, position) => {
    const shape = call.shapes[widest] ?? SCALAR
    if (isScalar(shape)) widest = position
    else if (!isScalar(next) && !unifyShapes(shape, next, call.context.findings)) {
      misfit(call, widest, position)
    }
  })
  return call.shapes[widest] ?? SCALAR
}

/** Whether the second argument asks for a direction: 1 down the columns, 2 along the rows. */
function direction({ tree, shapes }: ShapedCall): 'columns' | 'rows' | null {
  const second: Tree | undefined = tree.arguments[1]
  if (tree.arguments.length !== 2 || second?.kind !== 'numeral') return null
  if (isScalar(shapes[0] ?? SCALAR)) return null
  return second.digits === '1' ? 'columns' : second.digits === '2' ? 'rows' : null
}

function alongLines(call: ShapedCall, along: 'columns' | 'rows'): Shape {
  const [rows, columns] = matrixAt(call, 0)
  return along === 'columns' ? shapeOfMatrix(ONE, columns) : shapeOfMatrix(rows, ONE)
}

/** Over all entries, or along lines where a direction is given. */
const folded: ShapeRule = (call) => {
  const along = direction(call)
  if (along !== null) return alongLines(call, along)
  if (call.shapes.length > 1) needDirection(call)
  return SCALAR
}

function needDirection(call: ShapedCall): never {
  return refuse({
    code: 'axis-argument',
    function: call.tree.function,
    span: call.tree.arguments[1]?.span ?? call.tree.span,
  })
}

const extreme: ShapeRule = (call) =>
  call.shapes.length === 1 || direction(call) !== null ? folded(call) : entrywise(call)

const softmaxed: ShapeRule = (call) => {
  needArray(call, 0)
  if (call.shapes.length > 1 && direction(call) === null) needDirection(call)
  return shapeOfMatrix(...matrixAt(call, 0))
}

const logSumExp: ShapeRule = (call) => {
  needArray(call, 0)
  if (call.shapes.length > 1 && direction(call) === null) needDirection(call)
  return alongLines(call, direction(call) ?? 'columns')
}

/** ‖x‖ of a number, a column or a matrix; ‖x‖₁ and ‖x‖₂ of a number or a column: of a matrix they are other norms. */
const normed: ShapeRule = (call) => {
  matrixAt(call, 0)
  const [, order] = call.tree.arguments
  const shape = call.shapes[0] ?? SCALAR
  const isKnown =
    order === undefined ||
    (order.kind === 'numeral' &&
      (order.digits === '1' || order.digits === '2') &&
      (isScalar(shape) || isColumn(shape)))
  if (!isKnown) {
    const part = printed(partAt(call, 0), call.context)
    refuse({ code: 'norm-kind', part, span: call.tree.span })
  }
  return SCALAR
}

function squareSize(call: ShapedCall): SizePolynomial {
  const [rows, columns] = matrixAt(call, 0)
  if (!unifySizes(rows, columns, call.context.findings)) {
    const part = partAt(call, 0)
    const found = told([rows, columns], call.context)
    refuse({
      code: 'square-needed',
      found,
      part: printed(part, call.context),
      span: call.tree.span,
    })
  }
  return rows
}

const ofSquareScalar: ShapeRule = (call) => {
  squareSize(call)
  return SCALAR
}

const ofSquare: ShapeRule = (call) => {
  const size = squareSize(call)
  return shapeOfMatrix(size, size)
}

const diagonal: ShapeRule = (call) => {
  needArray(call, 0)
  const [rows, columns] = matrixAt(call, 0)
  if (columns.key === ONE.key) return shapeOfMatrix(rows, rows)
  return shapeOfMatrix(squareSize(call), ONE)
}

const vectorized: ShapeRule = (call) => {
  const [rows, columns] = matrixAt(call, 0)
  return shapeOfMatrix(multiplySizes(rows, columns), ONE)
}

const kronecker: ShapeRule = (call) => {
  const [rows, columns] = matrixAt(call, 0)
  const [otherRows, otherColumns] = matrixAt(call, 1)
  return shapeOfMatrix(multiplySizes(rows, otherRows), multiplySizes(columns, otherColumns))
}

const dotted: ShapeRule = (call) => {
  const [left = SCALAR, right = SCALAR] = call.shapes
  if (!unifyShapes(left, right, call.context.findings)) misfit(call, 0, 1)
  return SCALAR
}

const outer: ShapeRule = (call) => {
  const [left = SCALAR, right = SCALAR] = call.shapes
  const [rows] = matrixAt(call, 0)
  const [columns] = matrixAt(call, 1)
  if (!isColumn(left) || !isColumn(right)) misfit(call, 0, 1)
  return shapeOfMatrix(rows, columns)
}

/** Arrays joined along one axis (0 below one another, 1 beside) and equal along the other. */
const joined =
  (axis: 0 | 1): ShapeRule =>
  (call) => {
    const parts = call.shapes.map((_, position) => matrixAt(call, position))
    const across = parts[0]?.[1 - axis] ?? ONE
    let along = wholeSize(0)
    parts.forEach((part, position) => {
      if (!unifySizes(across, part[1 - axis] ?? ONE, call.context.findings)) {
        misfit(call, 0, position)
      }
      along = addSizes(along, part[axis])
    })
    return axis === 0 ? shapeOfMatrix(along, across) : shapeOfMatrix(across, along)
  }

const oneHot: ShapeRule = (call) => {
  needScalar(call, 0)
  const length = call.tree.arguments[1]
  const size = length === undefined ? null : lengthOfTree(length, call.context.scope.model)
  if (size === null) {
    return refuse({ code: 'not-a-size', found: '', span: length?.span ?? call.tree.span })
  }
  return shapeOfMatrix(size, ONE)
}

const RULES: Partial<Record<FunctionName, ShapeRule>> = {
  softmax: softmaxed,
  logsumexp: logSumExp,
  max: extreme,
  min: extreme,
  sum: folded,
  mean: folded,
  norm: normed,
  trace: ofSquareScalar,
  det: ofSquareScalar,
  inv: ofSquare,
  diag: diagonal,
  vec: vectorized,
  kron: kronecker,
  dot: dotted,
  outer,
  vcat: joined(0),
  hcat: joined(1),
  onehot: oneHot,
}

/** The rule of a function; those that the table does not name act entry by entry. */
export function shapeRule(named: FunctionName): ShapeRule {
  return RULES[named] ?? entrywise
}
