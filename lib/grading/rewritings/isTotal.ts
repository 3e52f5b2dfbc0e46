import type { FunctionName, Tree } from '@/lib/expr/tree'
import { childrenOf } from '@/lib/expr/walk'
import { definitionsOf } from '@/lib/model/dependencies'
import type { Model } from '@/lib/model/model'

/** Functions that have a value at every real number. */
const TOTAL: ReadonlySet<FunctionName> = new Set([
  'exp',
  'sin',
  'cos',
  'sinh',
  'cosh',
  'tanh',
  'sigmoid',
  'softplus',
  'softmax',
  'logsumexp',
  'relu',
  'leakyrelu',
  'abs',
])

/** Whether an elaborated formula surely has a value at every point, also where it is not asked for: nothing in it, or in what it is defined by, leaves a domain or an axis. */
export function isTotal(tree: Tree, model: Model): boolean {
  const within = (): boolean => childrenOf(tree).every((child) => isTotal(child, model))
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
    case 'indicator':
      return true
    case 'name': {
      const definition = definitionsOf(model).get(tree.name)
      return definition === undefined || isTotal(definition, model)
    }
    case 'entry':
      return tree.indices.every(({ kind }) => kind === 'name') && isTotal(tree.array, model)
    case 'binary':
      return ['+', '-', '*'].includes(tree.operator) && within()
    case 'call':
      return tree.primes === 0 && TOTAL.has(tree.function) && within()
    case 'negation':
    case 'transpose':
      return within()
    default:
      return false
  }
}
