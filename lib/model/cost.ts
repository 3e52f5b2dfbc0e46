import type { Call, Derivative, Tree } from '@/lib/expr/tree'
import { childrenOf } from '@/lib/expr/walk'
import { dependents, referencedNames } from '@/lib/numeric/dependence'
import { definitionsOf } from './dependencies'
import type { Model } from './model'
import { sizeOfTree } from './sizeOfTree'
import { sizeAt } from './sizePolynomial'
import { greatestSizes } from './sizeRanges'

/**
 * Elementary operations that evaluating one tree at one point may take. At some 30 points and 20 ns an operation the dearest
 * tree takes a tenth of a second; ordinary answers cost a hundred.
 */
export const COST_BUDGET = 200_000

/**
 * An upper bound, known before evaluating, of the elementary operations a tree takes at the given sizes: every node acts on at most the
 * largest array (the square of the greatest size), a reduction repeats its body, a derivative its pass once an entry of the variable.
 */
export function costOf(tree: Tree, model: Model, sizes: Readonly<Record<string, number>>): number {
  const greatest = Math.max(1, ...Object.values(sizes))
  return cost(tree, { model, sizes, greatest, depth: 0, arrays: new Map() }).operations
}

/** The cost at the greatest sizes. */
export function costAtGreatest(tree: Tree, model: Model): number {
  return costOf(tree, model, greatestSizes(model))
}

interface Setting {
  readonly model: Model
  readonly sizes: Readonly<Record<string, number>>
  readonly greatest: number
  readonly depth: number
  /** Whether each quantity met so far is an array. */
  readonly arrays: Map<string, boolean>
}

/** What a tree costs, and whether whole arrays stand in it, outside entries. */
interface Cost {
  readonly operations: number
  readonly isArray: boolean
}

function cost(tree: Tree, setting: Setting): Cost {
  let operations = 0
  let isArray = false
  for (const part of tree.kind === 'derivative' ? [] : childrenOf(tree)) {
    const own = cost(part, setting)
    operations += own.operations
    isArray ||= own.isArray
  }
  const jet = 3 ** setting.depth
  switch (tree.kind) {
    case 'derivative':
      return derivativeCost(tree, setting)
    case 'name':
      return { operations: jet, isArray: isArrayNamed(tree.name, setting) }
    case 'entry': {
      const isLine = tree.indices.some((index) => index.kind === 'whole-axis')
      return { operations: operations + jet, isArray: isLine }
    }
    case 'matrix':
    case 'filled':
      return { operations: operations + jet * setting.greatest, isArray: true }
    case 'call':
      return { operations: operations + jet * callWeight(tree, isArray, setting), isArray }
    case 'binary':
      return { operations: operations + jet * (isArray ? setting.greatest ** 2 : 1), isArray }
    case 'reduction': {
      const rounds = tree.indices.reduce(
        (product, index) => product * Math.max(1, limitAt(index.to, setting)),
        1,
      )
      return { operations: rounds * (operations + jet), isArray }
    }
    case 'numeral':
    case 'constant':
    case 'negation':
    case 'transpose':
    case 'cases':
    case 'indicator':
      return { operations: operations + jet * (isArray ? setting.greatest : 1), isArray }
  }
}

function callWeight(tree: Call, isArray: boolean, { greatest }: Setting): number {
  if (!isArray) return 1
  switch (tree.function) {
    case 'det':
      return 2 ** Math.min(greatest, 30) * greatest
    case 'inv':
      return 2 * greatest ** 3
    case 'kron':
      return greatest ** 4
    default:
      return greatest
  }
}

function isArrayNamed(name: string, setting: Setting): boolean {
  const known = setting.arrays.get(name)
  if (known !== undefined) return known
  const given = setting.model.givens.find((candidate) => candidate.name === name)
  const definition = setting.model.definitions.find((candidate) => candidate.name === name)
  const isArray =
    given !== undefined
      ? given.shape.length > 0
      : definition !== undefined && cost(definition.tree, setting).isArray
  setting.arrays.set(name, isArray)
  return isArray
}

function derivativeCost({ of, by }: Derivative, setting: Setting): Cost {
  const inner = { ...setting, depth: setting.depth + 1 }
  const definitions = definitionsOf(setting.model)
  const named = by.kind === 'entry' ? by.array : by
  const variable = named.kind === 'name' ? named.name : ''
  const moving = dependents(variable, definitions)
  const wanted = referencedNames(of, definitions)
  const direct = cost(of, inner)
  let pass = 1 + direct.operations
  for (const [name, tree] of definitions) {
    if (moving.has(name) && wanted.has(name)) pass += cost(tree, inner).operations
  }
  const byArray = cost(by, setting).isArray
  const entries = byArray ? setting.greatest ** 2 : 1
  return { operations: entries * pass, isArray: direct.isArray || byArray }
}

function limitAt(limit: Tree | null, { model, sizes, greatest }: Setting): number {
  const size = limit === null ? null : sizeOfTree(limit, model)
  return size === null ? greatest : sizeAt(size, sizes)
}
