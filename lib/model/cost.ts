import type { Call, Derivative, Tree } from '@/lib/expr/tree'
import { childrenOf } from '@/lib/expr/walk'
import { dependents, referencedNames } from '@/lib/numeric/dependence'
import { definitionsOf } from './dependencies'
import type { Scope } from './scope'
import { shapeAtSizes } from './shape'
import { sizeOfTree } from './sizeOfTree'
import { sizeAt } from './sizePolynomial'

/**
 * Elementary operations that evaluating one tree at one point may take. At some 30 points and 20 ns an operation the dearest
 * tree takes a tenth of a second; ordinary answers cost a hundred.
 */
export const COST_BUDGET = 200_000

/**
 * An upper bound, known before evaluating, of the elementary operations a tree takes at the given sizes: a node's operations on the
 * entries of its value, a reduction's body as often as its indices run, a derivative's pass once an entry of the variable.
 */
export function costOf(
  tree: Tree,
  scope: Pick<Scope, 'model' | 'shapes'>,
  sizes: Readonly<Record<string, number>>,
): number {
  const greatest = Math.max(1, ...Object.values(sizes))
  return cost(tree, { scope, sizes, greatest, depth: 0 }).operations
}

/** The cost at the greatest sizes. */
export function costAtGreatest(tree: Tree, scope: Pick<Scope, 'model' | 'shapes'>): number {
  const sizes = scope.model.sizes.map(({ name, greatest }) => [name, greatest] as const)
  return costOf(tree, scope, Object.fromEntries(sizes))
}

interface Setting {
  readonly scope: Pick<Scope, 'model' | 'shapes'>
  readonly sizes: Readonly<Record<string, number>>
  readonly greatest: number
  readonly depth: number
}

/** What a tree costs, and how many entries its value has at most. */
interface Cost {
  readonly operations: number
  readonly entries: number
}

function cost(tree: Tree, setting: Setting): Cost {
  const parts =
    tree.kind === 'derivative' ? [] : childrenOf(tree).map((part) => cost(part, setting))
  const before = parts.reduce((sum, part) => sum + part.operations, 0)
  const entries = parts.reduce((most, part) => Math.max(most, part.entries), 1)
  const jet = 3 ** setting.depth
  const square = setting.greatest ** 2
  switch (tree.kind) {
    case 'derivative':
      return derivativeCost(tree, setting)
    case 'name':
      return { operations: jet, entries: entriesOf(tree.name, setting) }
    case 'entry': {
      const isLine = tree.indices.some((index) => index.kind === 'whole-axis')
      return { operations: before + jet, entries: isLine ? setting.greatest : 1 }
    }
    case 'matrix': {
      const all = parts.reduce((sum, part) => sum + part.entries, 0)
      return { operations: before + jet * all, entries: all }
    }
    case 'filled':
      return { operations: before + jet * square, entries: square }
    case 'call':
      return callCost(tree, before, entries, setting)
    case 'binary': {
      const fewest = parts.reduce((least, part) => Math.min(least, part.entries), entries)
      if (tree.operator !== '*' || fewest === 1)
        return { operations: before + jet * entries, entries }
      const product = productCost(fewest, entries, setting.greatest)
      return { ...product, operations: before + jet * product.operations }
    }
    case 'reduction': {
      const rounds = tree.indices.reduce(
        (product, index) => product * Math.max(1, limitAt(index.to, setting)),
        1,
      )
      return { operations: rounds * (before + jet * entries), entries }
    }
    case 'numeral':
    case 'constant':
    case 'negation':
    case 'transpose':
    case 'cases':
    case 'indicator':
      return { operations: before + jet * entries, entries }
  }
}

/** A matrix product of operands with so many entries: of two matrices, of a matrix and a line, or of two lines (an outer product at most). */
function productCost(fewer: number, more: number, greatest: number): Cost {
  if (fewer > greatest) return { operations: more * greatest, entries: greatest ** 2 }
  if (more > greatest) return { operations: more, entries: greatest }
  return { operations: fewer * more, entries: fewer * more }
}

function callCost(tree: Call, before: number, entries: number, setting: Setting): Cost {
  const jet = 3 ** (setting.depth + tree.primes)
  const size = Math.sqrt(entries)
  switch (tree.function) {
    case 'det':
      return { operations: before + jet * 2 ** size * size, entries: 1 }
    case 'inv':
      return { operations: before + jet * 2 * size ** 3, entries }
    case 'kron':
      return { operations: before + jet * entries ** 2, entries: entries ** 2 }
    case 'outer':
    case 'diag':
      return { operations: before + jet * entries ** 2, entries: setting.greatest ** 2 }
    default:
      return { operations: before + jet * entries, entries }
  }
}

/** A quantity's entries at the present sizes; 1 for a size or an index. */
function entriesOf(name: string, { scope, sizes }: Setting): number {
  const shape = scope.shapes.get(name) ?? []
  return shapeAtSizes(shape, sizes).reduce((product, axis) => product * axis, 1)
}

function derivativeCost({ of, by }: Derivative, setting: Setting): Cost {
  const inner = { ...setting, depth: setting.depth + 1 }
  const definitions = definitionsOf(setting.scope.model)
  const named = by.kind === 'entry' ? by.array : by
  const variable = named.kind === 'name' ? named.name : ''
  const moving = dependents(variable, definitions)
  const wanted = referencedNames(of, definitions)
  const direct = cost(of, inner)
  let pass = 1 + direct.operations
  for (const [name, tree] of definitions) {
    if (moving.has(name) && wanted.has(name)) pass += cost(tree, inner).operations
  }
  const moved = cost(by, setting).entries
  return { operations: moved * pass, entries: moved * direct.entries }
}

function limitAt(limit: Tree | null, { scope, sizes, greatest }: Setting): number {
  const size = limit === null ? null : sizeOfTree(limit, scope.model)
  return size === null ? greatest : sizeAt(size, sizes)
}
