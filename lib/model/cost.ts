import type { Call, Tree } from '@/lib/expr/tree'
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
  return cost(tree, { model, sizes, depth: 0 })
}

/** The cost at the greatest sizes. */
export function costAtGreatest(tree: Tree, model: Model): number {
  return costOf(tree, model, greatestSizes(model))
}

interface Setting {
  readonly model: Model
  readonly sizes: Readonly<Record<string, number>>
  readonly depth: number
}

function cost(tree: Tree, setting: Setting): number {
  const parts = childrenOf(tree).reduce((sum, part) => sum + cost(part, setting), 0)
  const jet = 3 ** setting.depth
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
    case 'name':
    case 'entry':
    case 'indicator':
    case 'cases':
      return parts + jet
    case 'negation':
    case 'transpose':
    case 'matrix':
    case 'filled':
      return parts + jet * weight(tree, setting)
    case 'binary':
      return parts + jet * weight(tree, setting)
    case 'call':
      return parts + jet * callWeight(tree, setting)
    case 'reduction': {
      const rounds = tree.indices.reduce(
        (product, index) => product * Math.max(1, limitAt(index.to, setting)),
        1,
      )
      return rounds * (parts + jet)
    }
    case 'derivative':
      return derivativeCost(tree.of, tree.by, setting)
  }
}

/** Entries of the arrays a node may act on: 1 where all its names are scalars' entries. */
function weight(tree: Tree, { model, sizes }: Setting): number {
  return holdsArray(tree, model) ? greatestSize(sizes) ** (tree.kind === 'binary' ? 2 : 1) : 1
}

function callWeight(tree: Call, setting: Setting): number {
  const greatest = holdsArray(tree, setting.model) ? greatestSize(setting.sizes) : 1
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

/** Whether a whole array stands in a tree, outside entries and sums. */
function holdsArray(tree: Tree, model: Model): boolean {
  if (tree.kind === 'entry') return tree.indices.some((index) => index.kind === 'whole-axis')
  if (tree.kind === 'name') {
    const given = model.givens.find(({ name }) => name === tree.name)
    if (given !== undefined) return given.shape.length > 0
    const definition = model.definitions.find(({ name }) => name === tree.name)
    return definition !== undefined && holdsArray(definition.tree, model)
  }
  if (tree.kind === 'filled' || tree.kind === 'matrix') return true
  return childrenOf(tree).some((part) => holdsArray(part, model))
}

function derivativeCost(of: Tree, by: Tree, setting: Setting): number {
  const { model, sizes, depth } = setting
  const inner = { ...setting, depth: depth + 1 }
  const definitions = definitionsOf(model)
  const named = by.kind === 'entry' ? by.array : by
  const variable = named.kind === 'name' ? named.name : ''
  const moving = dependents(variable, definitions)
  const wanted = referencedNames(of, definitions)
  const followed = [...definitions].filter(([name]) => moving.has(name) && wanted.has(name))
  const pass = followed.reduce((sum, [, tree]) => sum + cost(tree, inner), cost(of, inner))
  const entries = by.kind === 'entry' || !holdsArray(by, model) ? 1 : greatestSize(sizes) ** 2
  return entries * (pass + 1)
}

function limitAt(limit: Tree | null, { model, sizes }: Setting): number {
  const size = limit === null ? null : sizeOfTree(limit, model)
  return size === null ? greatestSize(sizes) : sizeAt(size, sizes)
}

function greatestSize(sizes: Readonly<Record<string, number>>): number {
  return Math.max(1, ...Object.values(sizes))
}
