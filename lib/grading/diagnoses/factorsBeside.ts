import { call, derivative, minus, name } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'
import { SCALAR } from '@/lib/model/shape'
import type { PreparedFormula } from '../preparePart'
import { columnsBeside, namesBeside, quantitiesBeside, quantitiesOf } from './quantitiesBeside'

/**
 * What an answer may lack as a factor, or have as one too many: the quantities of the part, a column for the rows of a matrix, the derivative
 * of each definition by what it is made from, 1 − a quantity, and e to it.
 */
export function factorsBeside(prepared: PreparedFormula): readonly Tree[] {
  const quantities = quantitiesBeside(prepared)
  return [
    ...quantities,
    ...columnsBeside(prepared.shape[0], prepared).map((each) => name(each)),
    ...localDerivatives(prepared),
    ...quantities.map((each) => minus(1, each)),
    ...quantities.map((each) => call('exp', each)),
  ]
}

/** The derivatives of definitions by what stands in them, entry by entry: ∂a_i/∂z_i, ∂L/∂a_i; of whole arrays σ′(z) where a = σ(z). */
function localDerivatives(prepared: PreparedFormula): readonly Tree[] {
  const { part, scope, shape } = prepared
  const names = namesBeside(prepared)
  const entriesOf = (named: string): readonly Tree[] => quantitiesOf([named], SCALAR, prepared)
  return part.model.definitions.flatMap(({ name: defined, tree }): readonly Tree[] => {
    if (!names.includes(defined)) return []
    if (shape.length > 0) {
      const isArray = tree.kind === 'call' && (scope.shapes.get(defined) ?? []).length > 0
      return isArray ? [{ ...tree, primes: tree.primes + 1 }] : []
    }
    return entriesOf(defined).flatMap((of) =>
      [...namesOf(tree)]
        .filter((inner) => names.includes(inner))
        .flatMap(entriesOf)
        .filter((by) => haveLikeIndices(of, by))
        .map((by) => derivative(of, by)),
    )
  })
}

/** Whether two entries stand at the same indices, or one of the two is no entry. */
function haveLikeIndices(one: Tree, other: Tree): boolean {
  if (one.kind !== 'entry' || other.kind !== 'entry') return true
  const indices = (tree: typeof one): string =>
    tree.indices.map((index) => (index.kind === 'name' ? index.name : '')).join()
  return indices(one) === indices(other)
}
