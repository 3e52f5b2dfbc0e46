import type { Filled, Name, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { type Context, newUnknown, printed, refuseManyAxes, type Shaped } from './context'
import { elaborateBinary } from './elaborateBinary'
import { elaborateCall } from './elaborateCall'
import { elaborateCases, elaborateIndicator } from './elaborateChoice'
import { elaborateDerivative } from './elaborateDerivative'
import { elaborateEntry } from './elaborateEntry'
import { elaborateMatrix } from './elaborateMatrix'
import { elaborateReduction } from './elaborateReduction'
import { refuseBeyondCompare } from './refuseBeyondCompare'
import { isScalar, SCALAR, shapeOfMatrix } from './shape'
import { lengthOfTree } from './sizeOfTree'
import { ONE, type SizePolynomial } from './sizePolynomial'
import { treeOfSize } from './treeOfSize'

/** Makes a tree explicit and infers its shape; refuses what does not fit. */
export function elaborateTree(tree: Tree, context: Context): Shaped {
  switch (tree.kind) {
    case 'numeral':
      refuseBeyondCompare(tree)
      return { tree, shape: SCALAR }
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
      refuseBeyondCompare(tree)
      return elaborateBinary(tree, context)
    case 'transpose': {
      const operand = elaborateTree(tree.operand, context)
      const [rows, columns, ...more] = operand.shape
      if (isScalar(operand.shape) && tree.operand.kind === 'name') {
        refuse({ code: 'scalar-prime', part: printed(tree.operand, context), span: tree.span })
      }
      if (more.length > 0) refuseManyAxes(tree.operand, context)
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
      return elaborateIndicator(tree, context)
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
    return refuse({ code: 'not-in-part', name: printed(tree, context), span })
  }
  return refuse({ code: 'unknown-symbol', name, nearest: null, span })
}

/** Identity, ones or zeros: a size that is not written is left open, for the shapes around it to settle. */
function elaborateFilled(tree: Filled, context: Context): Shaped {
  const { findings, scope } = context
  const written = (size: Tree): SizePolynomial =>
    lengthOfTree(size, scope.model) ?? refuse({ code: 'not-a-size', found: '', span: size.span })
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
