import type { BinaryOperator, Derivative, Reduction, Tree } from '@/lib/expr/tree'
import { childrenOf } from '@/lib/expr/walk'
import { dependents, referencedNames } from '@/lib/numeric/dependence'
import { callCost } from './callCost'
import { definitionsOf } from './dependencies'
import { foldedAxes } from './givenSlab'
import { type Interval, type Ranges, rangeOf } from './indexRange'
import type { Scope } from './scope'
import { shapeAtSizes } from './shape'

/**
 * Elementary operations that evaluating one tree at one point may take. At some 30 points and 20 ns an operation the dearest
 * tree takes a tenth of a second; ordinary answers cost a hundred.
 */
export const COST_BUDGET = 200_000

/** Matrix products that a power is charged for: by repeated squaring, exponents up to 31 take no more. */
const POWER_PRODUCTS = 8

/** What a tree costs, and the rows and columns of its value at most. */
export interface Cost {
  readonly operations: number
  readonly rows: number
  readonly columns: number
}

/**
 * An upper bound, known before evaluating, of the elementary operations a tree takes at the given sizes: a node's operations on the
 * entries of its value, a reduction's body as often as its indices run, a derivative's pass once an entry of the variable.
 */
export function costOf(
  tree: Tree,
  scope: Pick<Scope, 'model' | 'shapes'>,
  sizes: Readonly<Record<string, number>>,
): number {
  return cost(tree, { scope, sizes, bound: new Map(), jet: 1 }).operations
}

/** The cost at the greatest sizes. */
export function costAtGreatest(tree: Tree, scope: Pick<Scope, 'model' | 'shapes'>): number {
  const sizes = scope.model.sizes.map(({ name, greatest }) => [name, greatest] as const)
  return costOf(tree, scope, Object.fromEntries(sizes))
}

interface Setting extends Ranges {
  readonly scope: Pick<Scope, 'model' | 'shapes'>
  /** Operations on one number: three times as many for each derivative around. */
  readonly jet: number
}

function cost(tree: Tree, setting: Setting): Cost {
  const { jet } = setting
  const isRepeated = tree.kind === 'reduction' || tree.kind === 'derivative'
  const parts = isRepeated ? [] : childrenOf(tree).map((part) => cost(part, setting))
  const before = parts.reduce((sum, part) => sum + part.operations, 0)
  const rows = parts.reduce((most, part) => Math.max(most, part.rows), 1)
  const columns = parts.reduce((most, part) => Math.max(most, part.columns), 1)
  switch (tree.kind) {
    case 'reduction':
      return reductionCost(tree, setting)
    case 'derivative':
      return derivativeCost(tree, setting)
    case 'name': {
      const shape = setting.scope.shapes.get(tree.name) ?? []
      return { operations: jet, ...foldedAxes(shapeAtSizes(shape, setting.sizes)) }
    }
    case 'entry': {
      const isLine = tree.indices.some((index) => index.kind === 'whole-axis')
      const [length, width] = isLine ? [rows, columns] : [1, 1]
      return { operations: before + jet * length * width, rows: length, columns: width }
    }
    case 'transpose':
      return { operations: before + jet * rows * columns, rows: columns, columns: rows }
    case 'matrix': {
      const perRow = tree.rows[0]?.length ?? 1
      const height = parts.reduce((sum, part, k) => sum + (k % perRow === 0 ? part.rows : 0), 0)
      const width = parts.slice(0, perRow).reduce((sum, part) => sum + part.columns, 0)
      return { operations: before + jet * height * width, rows: height, columns: width }
    }
    case 'filled': {
      const height = greatestLimit(tree.rows, setting)
      const width = tree.columns === null ? 1 : greatestLimit(tree.columns, setting)
      return { operations: before + jet * height * width, rows: height, columns: width }
    }
    case 'call':
      return callCost(
        tree,
        parts,
        { before, rows, columns, jet: jet * 3 ** tree.primes },
        (limit) => greatestLimit(limit, setting),
      )
    case 'binary': {
      const own = binaryCost(tree.operator, parts, { operations: 0, rows, columns })
      return { ...own, operations: before + jet * own.operations }
    }
    case 'numeral':
    case 'constant':
    case 'negation':
    case 'cases':
    case 'indicator':
      return { operations: before + jet * rows * columns, rows, columns }
  }
}

function binaryCost(operator: BinaryOperator, parts: readonly Cost[], widest: Cost): Cost {
  const [left = widest, right = widest] = parts
  const isScalar = ({ rows, columns }: Cost): boolean => rows * columns === 1
  if (operator === '*' && !isScalar(left) && !isScalar(right)) {
    const operations = left.rows * left.columns * right.columns
    return { operations, rows: left.rows, columns: right.columns }
  }
  const isMatrixPower = operator === '^' && !isScalar(left)
  const perEntry = isMatrixPower ? widest.rows * POWER_PRODUCTS : 1
  return { ...widest, operations: widest.rows * widest.columns * perEntry }
}

function reductionCost(tree: Reduction, setting: Setting): Cost {
  let rounds = 1
  let limits = 0
  const bound = new Map(setting.bound)
  for (const { name, from, to } of tree.indices) {
    const inside = { ...setting, bound: new Map(bound) }
    const least = from === null ? { least: 1, greatest: 1 } : rangeOf(from, inside)
    const most: Interval = to === null ? { least: 1, greatest: 1 } : rangeOf(to, inside)
    rounds *= Math.max(1, most.greatest - least.least + 1)
    limits += 2 * setting.jet
    bound.set(name, { least: least.least, greatest: most.greatest })
  }
  const inside = { ...setting, bound }
  const condition =
    tree.condition === null
      ? 0
      : cost({ kind: 'indicator', condition: tree.condition, span: tree.span }, inside).operations
  const body = cost(tree.body, inside)
  const each = body.operations + condition + setting.jet * body.rows * body.columns
  return { ...body, operations: limits + rounds * each }
}

function derivativeCost({ of, by }: Derivative, setting: Setting): Cost {
  const inner = { ...setting, jet: 3 * setting.jet }
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
  const moved = cost(by, setting)
  const entries = moved.rows * moved.columns
  return {
    operations: entries * pass,
    rows: direct.rows * moved.rows,
    columns: direct.columns * entries,
  }
}

function greatestLimit(limit: Tree | null, setting: Setting): number {
  return limit === null ? 1 : Math.max(1, rangeOf(limit, setting).greatest)
}
