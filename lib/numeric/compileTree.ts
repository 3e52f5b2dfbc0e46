import { invariant } from '@/lib/expr/invariant'
import type { Name, Numeral, Tree } from '@/lib/expr/tree'
import { childrenOf } from '@/lib/expr/walk'
import { UNIT } from './bounded'
import { compileBinary } from './compileBinary'
import { compileCall } from './compileCall'
import { compileCases, compileIndicator } from './compileCondition'
import { compileDerivative } from './compileDerivative'
import { compileEntry } from './compileEntry'
import { compileReduction } from './compileReduction'
import { compileWhole } from './compileWhole'
import type { Environment, Evaluate } from './environment'
import { copyJet, negateJet, setConstant } from './jet'
import { lift } from './lift'
import { makeSlab, resize } from './slab'

/**
 * Turns an elaborated tree into closures, one a node; each owns the memory of its result, so that evaluating allocates nothing
 * but for the small numbers inside functions. Within a derivative, what does not depend on its variable is evaluated without the
 * derivative's infinitesimal: it is constant even where a function has a kink. Shapes are those of the present point; `lib/model` has checked that they fit.
 */
export function compileTree(tree: Tree, environment: Environment): Evaluate {
  const { moving, bound } = environment
  if (moving !== null && !holdsName(tree, moving.names, bound)) {
    const { outside } = moving
    return lift(compileTree(tree, { ...outside, bound }), outside.order)
  }
  switch (tree.kind) {
    case 'numeral':
      return constant(...numeralValue(tree), environment.order)
    case 'constant': {
      const value = tree.name === 'e' ? Math.E : Math.PI
      return constant(value, UNIT * value, environment.order)
    }
    case 'name':
      return compileName(tree, environment)
    case 'entry':
      return compileEntry(tree, environment)
    case 'negation': {
      const operand = compileTree(tree.operand, environment)
      const into = makeSlab(environment.order)
      return (frame) => {
        const a = operand(frame)
        resize(into, a.rows, a.columns)
        for (let k = 0; k < a.rows * a.columns; k += 1) {
          negateJet(into, k << into.order, a, k << into.order)
        }
        return into
      }
    }
    case 'binary':
      return compileBinary(tree, environment)
    case 'transpose':
      return transposed(compileTree(tree.operand, environment), environment.order)
    case 'call':
      return compileCall(tree, environment)
    case 'matrix':
      return compileMatrix(tree.rows, environment)
    case 'reduction':
      return compileReduction(tree, environment)
    case 'derivative':
      return compileDerivative(tree, environment)
    case 'cases':
      return compileCases(tree, environment)
    case 'indicator':
      return compileIndicator(tree, environment)
    case 'filled': {
      invariant(tree.rows !== null, 'an elaborated fill has its sizes')
      const rows = compileWhole(tree.rows, environment)
      const columns = tree.columns === null ? () => 1 : compileWhole(tree.columns, environment)
      const into = makeSlab(environment.order)
      return (frame) => {
        resize(into, rows(frame) || 1, columns(frame) || 1)
        for (let r = 0; r < into.rows; r += 1) {
          for (let c = 0; c < into.columns; c += 1) {
            const one = tree.fill === 'ones' || (tree.fill === 'identity' && r === c)
            setConstant(into, (r * into.columns + c) << into.order, one ? 1 : 0, 0)
          }
        }
        return into
      }
    }
  }
}

/** Whether one of the names stands in a tree, other than as a bound index. */
function holdsName(
  tree: Tree,
  names: ReadonlySet<string>,
  bound: ReadonlyMap<string, number>,
): boolean {
  if (tree.kind === 'name') return names.has(tree.name) && !bound.has(tree.name)
  return childrenOf(tree).some((part) => holdsName(part, names, bound))
}

/** A whole number as it is written; 0.99999999999999999 is none, though its double is one. */
const WHOLE = /^\d+(?:\.0*)?(?:e\+?\d+)?$/i

/** A numeral's double and its bound; whole numbers below 2^53 are exact. */
function numeralValue({ digits }: Numeral): [value: number, bound: number] {
  const value = Number(digits)
  const isExact = Number.isSafeInteger(value) && WHOLE.test(digits)
  return [value, isExact ? 0 : UNIT * Math.abs(value)]
}

function constant(value: number, bound: number, order: number): Evaluate {
  const into = makeSlab(order)
  setConstant(into, 0, value, bound)
  return () => into
}

function compileName({ name }: Name, environment: Environment): Evaluate {
  const { symbols, bound, order } = environment
  const index = bound.get(name) ?? symbols.indices.get(name)
  const size = symbols.sizes.get(name)
  if (index === undefined && size === undefined) return environment.quantity(name)
  const into = makeSlab(order)
  return (frame) => {
    const value = index !== undefined ? frame.indices[index] : frame.sizes[size ?? 0]
    setConstant(into, 0, value ?? Number.NaN, 0)
    return into
  }
}

function transposed(operand: Evaluate, order: number): Evaluate {
  const into = makeSlab(order)
  return (frame) => {
    const a = operand(frame)
    resize(into, a.columns, a.rows)
    for (let r = 0; r < a.rows; r += 1) {
      for (let c = 0; c < a.columns; c += 1) {
        copyJet(into, (c * a.rows + r) << order, a, (r * a.columns + c) << order)
      }
    }
    return into
  }
}

/** A written matrix; its entries may be blocks whose rows and columns fit. */
function compileMatrix(rows: readonly (readonly Tree[])[], environment: Environment): Evaluate {
  const blocks = rows.map((row) => row.map((cell) => compileTree(cell, environment)))
  const into = makeSlab(environment.order)
  return (frame) => {
    const values = blocks.map((row) => row.map((cell) => cell(frame)))
    const height = values.reduce((sum, row) => sum + (row[0]?.rows ?? 0), 0)
    const width = (values[0] ?? []).reduce((sum, cell) => sum + cell.columns, 0)
    resize(into, height, width)
    let top = 0
    for (const row of values) {
      let left = 0
      for (const cell of row) {
        for (let r = 0; r < cell.rows; r += 1) {
          for (let c = 0; c < cell.columns; c += 1) {
            const at = ((top + r) * width + left + c) << into.order
            copyJet(into, at, cell, (r * cell.columns + c) << into.order)
          }
        }
        left += cell.columns
      }
      top += row[0]?.rows ?? 0
    }
    return into
  }
}
