import type { Tree } from '@/lib/expr/tree'
import type { Model } from './model'
import {
  addSizes,
  constantSize,
  decimalSize,
  divideSizes,
  multiplySizes,
  ONE,
  roundSize,
  type SizePolynomial,
  sizeNamed,
  subtractSizes,
  wholeSize,
} from './sizePolynomial'

/** The greatest whole exponent a size may be raised to. */
const GREATEST_POWER = 8

/** What a tree says as a size expression: sizes, numbers, + − · / ^, floor and ceil; `null` for anything else. */
export function sizeOfTree(
  tree: Tree,
  model: Model,
  indexSize: (name: string) => SizePolynomial | null = () => null,
): SizePolynomial | null {
  const of = (part: Tree): SizePolynomial | null => sizeOfTree(part, model, indexSize)
  switch (tree.kind) {
    case 'numeral':
      return decimalSize(tree.digits)
    case 'name':
      return model.sizes.some((size) => size.name === tree.name)
        ? sizeNamed(tree.name)
        : indexSize(tree.name)
    case 'negation': {
      const operand = of(tree.operand)
      return operand && subtractSizes(wholeSize(0), operand)
    }
    case 'binary': {
      const left = of(tree.left)
      const right = of(tree.right)
      if (left === null || right === null) return null
      switch (tree.operator) {
        case '+':
          return addSizes(left, right)
        case '-':
          return subtractSizes(left, right)
        case '*':
        case '.*':
          return multiplySizes(left, right)
        case '/':
        case './':
          return divideSizes(left, right)
        case '^':
        case '.^':
          return tree.right.kind === 'numeral' ? raise(left, Number(tree.right.digits)) : null
      }
      return null
    }
    case 'call': {
      const [only, ...more] = tree.arguments
      if (only === undefined || more.length > 0 || tree.primes > 0) return null
      if (tree.function !== 'floor' && tree.function !== 'ceil') return null
      const operand = of(only)
      return operand && roundSize(tree.function, operand)
    }
    case 'constant':
    case 'entry':
    case 'transpose':
    case 'matrix':
    case 'reduction':
    case 'derivative':
    case 'cases':
    case 'indicator':
    case 'filled':
      return null
  }
}

/** What a tree says as the length of an axis: a size, but not a number that is not whole. */
export function lengthOfTree(tree: Tree, model: Model): SizePolynomial | null {
  const size = sizeOfTree(tree, model)
  const value = size && constantSize(size)
  return value === null || Number.isInteger(value) ? size : null
}

function raise(base: SizePolynomial, exponent: number): SizePolynomial | null {
  if (!Number.isInteger(exponent) || exponent < 0 || exponent > GREATEST_POWER) return null
  return Array.from({ length: exponent }).reduce<SizePolynomial>(
    (product) => multiplySizes(product, base),
    ONE,
  )
}
