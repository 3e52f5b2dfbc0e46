import { call, name, numeral, over, plus, times } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import type { SizeFactor, SizePolynomial, SizeTerm } from './sizePolynomial'

/** A size as a tree, for the limits and fills that nobody wrote. */
export function treeOfSize(size: SizePolynomial): Tree {
  const [first, ...more] = size.terms.map(treeOfTerm)
  return first === undefined ? numeral(0) : more.reduce((sum, term) => plus(sum, term), first)
}

function treeOfTerm(term: SizeTerm): Tree {
  const factors = term.factors.map(treeOfFactor)
  const [first, ...more] =
    term.numerator === 1 && factors.length > 0 ? factors : [numeral(term.numerator), ...factors]
  const product = more.reduce((left, right) => times(left, right), first ?? numeral(1))
  return term.denominator === 1 ? product : over(product, term.denominator)
}

function treeOfFactor(factor: SizeFactor): Tree {
  switch (factor.kind) {
    case 'size':
    case 'unknown':
      return name(factor.key)
    case 'floor':
    case 'ceil':
      return call(factor.kind, treeOfSize(factor.of))
    case 'reciprocal':
      return over(1, treeOfSize(factor.of))
  }
}
