import type { Cases, Filled, MatrixLiteral, Name, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { type Context, newUnknown, type Shaped, told, unifyShapes, unifySizes } from './context'
import { elaborateBinary } from './elaborateBinary'
import { elaborateCall } from './elaborateCall'
import { elaborateDerivative } from './elaborateDerivative'
import { elaborateEntry } from './elaborateEntry'
import { elaborateReduction } from './elaborateReduction'
import { elaborateConditionIn } from './elaborateScalar'
import { SCALAR, type Shape, shapeOfMatrix } from './shape'
import { sizeOfTree } from './sizeOfTree'
import { addSizes, ONE, type SizePolynomial, wholeSize } from './sizePolynomial'
import { treeOfSize } from './treeOfSize'

/** Makes a tree explicit and infers its shape; refuses what does not fit. */
export function elaborateTree(tree: Tree, context: Context): Shaped {
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
      return { tree, shape: SCALAR }
    case 'name':
      return elaborateName(tree, context)
    case 'entry':
      return elaborateEntry(tree, context)
    case 'negation': {
      const operand = elaborateTree(tree.operand, context)
      return { tree: { ...tree, operand: operand.tree }, shape: operand.shape }
    }
    case 'binary':
      return elaborateBinary(tree, context)
    case 'transpose': {
      const operand = elaborateTree(tree.operand, context)
      const [rows, columns, ...more] = operand.shape
      if (more.length > 0)
        refuse({
          code: 'unsupported',
          what: 'a transpose of an array of more than two axes',
          span: tree.span,
        })
      const shape = rows && columns ? shapeOfMatrix(columns, rows) : SCALAR
      return { tree: { ...tree, operand: operand.tree }, shape }
    }
    case 'call':
      return elaborateCall(tree, context)
    case 'matrix':
      return elaborateMatrix(tree, context)
    case 'reduction':
      return elaborateReduction(tree, context)
    case 'derivative':
      return elaborateDerivative(tree, context)
    case 'cases':
      return elaborateCases(tree, context)
    case 'indicator':
      return {
        tree: { ...tree, condition: elaborateConditionIn(tree.condition, context) },
        shape: SCALAR,
      }
    case 'filled':
      return elaborateFilled(tree, context)
  }
}

function elaborateName(tree: Name, context: Context): Shaped {
  const { scope, bound, defined } = context
  const { name, span } = tree
  if (bound.has(name)) return { tree, shape: SCALAR }
  if (scope.model.sizes.some((size) => size.name === name)) return { tree, shape: SCALAR }
  if (scope.model.indices.some((index) => index.name === name)) {
    if (!scope.free.includes(name)) refuse({ code: 'free-index', index: name, span })
    return { tree, shape: SCALAR }
  }
  const shape = scope.shapes.get(name)
  const isDefined = scope.model.definitions.some((definition) => definition.name === name)
  const early = isDefined && defined !== null && !defined.has(name)
  if (shape !== undefined && !early) return { tree, shape }
  const isKnown = scope.model.givens.some((given) => given.name === name) || isDefined
  if (isKnown && !early) {
    return refuse({ code: 'unsupported', what: `${name} with the shapes of this part`, span })
  }
  return refuse({ code: 'unknown-symbol', name, nearest: null, span })
}

/** A written matrix: scalars, or blocks whose heights agree along a row and whose widths agree between rows. */
function elaborateMatrix(tree: MatrixLiteral, context: Context): Shaped {
  const { findings } = context
  const rows = tree.rows.map((row) => row.map((cell) => elaborateTree(cell, context)))
  const heightOf = ({ shape }: Shaped): SizePolynomial => shape[0] ?? ONE
  const widthOf = ({ shape }: Shaped): SizePolynomial => shape[1] ?? ONE
  let height = wholeSize(0)
  let width: SizePolynomial | null = null
  for (const row of rows) {
    const [first] = row
    const across = row.reduce((sum, cell) => addSizes(sum, widthOf(cell)), wholeSize(0))
    width ??= across
    const misfit = row.find(
      (cell) => first && !unifySizes(heightOf(cell), heightOf(first), findings),
    )
    if (first === undefined || misfit !== undefined || !unifySizes(width, across, findings)) {
      const left = told(first?.shape ?? SCALAR, context)
      const right = told(misfit?.shape ?? SCALAR, context)
      return refuse({ code: 'shapes', operator: '[ ]', left, right, span: tree.span })
    }
    height = addSizes(height, heightOf(first))
  }
  return {
    tree: { ...tree, rows: rows.map((row) => row.map((cell) => cell.tree)) },
    shape: shapeOfMatrix(height, width ?? ONE),
  }
}

/** Branches of one shape; a scalar branch does not stand for an array. */
function elaborateCases(tree: Cases, context: Context): Shaped {
  const branches = tree.branches.map(({ value, condition }) => ({
    value: elaborateTree(value, context),
    condition: condition === null ? null : elaborateConditionIn(condition, context),
  }))
  const shape: Shape = branches[0]?.value.shape ?? SCALAR
  for (const { value } of branches) {
    if (unifyShapes(shape, value.shape, context.findings)) continue
    const [left, right] = [told(shape, context), told(value.shape, context)]
    refuse({ code: 'shapes', operator: '{ }', left, right, span: value.tree.span })
  }
  return {
    tree: {
      ...tree,
      branches: branches.map(({ value, condition }) => ({ value: value.tree, condition })),
    },
    shape,
  }
}

/** Identity, ones or zeros: a size that is not written is left open, for the shapes around it to settle. */
function elaborateFilled(tree: Filled, context: Context): Shaped {
  const { findings, scope } = context
  const written = (size: Tree): SizePolynomial =>
    sizeOfTree(size, scope.model) ?? refuse({ code: 'not-a-size', found: '', span: size.span })
  if (tree.rows !== null) {
    const rows = written(tree.rows)
    if (tree.fill === 'identity') {
      return { tree: { ...tree, columns: tree.rows }, shape: shapeOfMatrix(rows, rows) }
    }
    const columns = tree.columns === null ? ONE : written(tree.columns)
    return { tree, shape: shapeOfMatrix(rows, columns) }
  }
  const rows = newUnknown(findings)
  const columns =
    tree.fill === 'identity' ? rows : tree.fill === 'ones' ? ONE : newUnknown(findings)
  const sized: Tree = { ...tree, rows: treeOfSize(rows), columns: treeOfSize(columns) }
  return { tree: sized, shape: [rows, columns] }
}
