import { binary, negation } from '@/lib/expr/build'
import type { Binary, Reduction, Tree } from '@/lib/expr/tree'

/** Whether a node is a sum or difference of two. */
export function isSum(node: Tree): node is Binary {
  return node.kind === 'binary' && (node.operator === '+' || node.operator === '-')
}

export function isProduct(node: Tree): node is Binary {
  return node.kind === 'binary' && (node.operator === '*' || node.operator === '.*')
}

export function isQuotient(node: Tree): node is Binary {
  return node.kind === 'binary' && (node.operator === '/' || node.operator === './')
}

export function isPower(node: Tree): node is Binary {
  return node.kind === 'binary' && (node.operator === '^' || node.operator === '.^')
}

/** Whether a node is e to something. */
export function isPowerOfE(node: Tree): node is Binary {
  return isPower(node) && node.left.kind === 'constant' && node.left.name === 'e'
}

/** A sum over one index or several; a maximum is none. */
export function isBigSum(node: Tree): node is Reduction {
  return node.kind === 'reduction' && node.reducer === 'sum'
}

type Change = (term: Tree) => Tree

/** A sum changed term by term: its two sides, then each of its terms where there are more; a Σ in its body. */
export function* termByTerm(node: Tree, change: Change): Generator<Tree> {
  if (isBigSum(node)) yield { ...node, body: change(node.body) }
  if (!isSum(node)) return
  yield binary(change(node.left), node.operator, change(node.right))
  yield eachTerm(node, change)
}

function eachTerm(node: Tree, change: Change): Tree {
  if (!isSum(node)) return node.kind === 'negation' ? negation(change(node.operand)) : change(node)
  return binary(eachTerm(node.left, change), node.operator, eachTerm(node.right, change))
}

/** A product's factors combined by another operator, each changed. */
export function factorByFactor(node: Tree, change: Change): Tree {
  if (!isProduct(node)) return change(node)
  return {
    ...node,
    left: factorByFactor(node.left, change),
    right: factorByFactor(node.right, change),
  }
}
