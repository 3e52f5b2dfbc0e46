import type { Tree } from '@/lib/expr/tree'
import { childrenOf, someTree } from '@/lib/expr/walk'
import { compileLoops } from './compileLoops'
import type { Environment, Evaluate } from './environment'
import type { Frame } from './frame'
import { type Switch, switchesOfCondition, switchesOfNode } from './switches'

/**
 * Tells where a switch stands at a point: calls `note` for each of its entries, at the same sizes in the same order. Where a
 * number noted changes, the tree changes its course.
 */
export type Watch = (frame: Frame, note: Note) => void

/** A sign (−1, 0, 1) or, where a tree steps, a whole number; NaN where undefined. Row and column are the entry's, from 0. */
export type Note = (stand: number, row: number, column: number) => void

/**
 * The switches within a tree that hang on its quantities. What a reduction binds runs through its values, whatever its condition
 * says; within a derivative the switches are those of what is differentiated.
 */
export function compileSwitches(tree: Tree, environment: Environment): readonly Watch[] {
  const own = compileOwn(switchesOfNode(tree), environment)
  if (tree.kind !== 'reduction') {
    const within = tree.kind === 'derivative' ? [tree.of] : childrenOf(tree)
    return [...own, ...within.flatMap((child) => compileSwitches(child, environment))]
  }
  const { inside, each } = compileLoops(tree, environment)
  const condition = tree.condition === null ? [] : switchesOfCondition(tree.condition)
  const repeated = [...compileOwn(condition, inside), ...compileSwitches(tree.body, inside)]
  return [
    ...own,
    ...repeated.map(
      (watch): Watch =>
        (frame, note) => {
          let term = 0
          each(frame, () => {
            watch(frame, (stand, row, column) => note(stand, row + term, column))
            term += 1
            return true
          })
        },
    ),
  ]
}

function compileOwn(switches: readonly Switch[], environment: Environment): readonly Watch[] {
  const { symbols, bound } = environment
  const hangsOnQuantity = (tree: Tree): boolean =>
    someTree(
      tree,
      (node) => node.kind === 'name' && symbols.quantities.has(node.name) && !bound.has(node.name),
    )
  return switches
    .filter((each) => treesOf(each).some(hangsOnQuantity))
    .map((each) => compileSwitch(each, environment))
}

/** What a switch compares. */
export function treesOf(each: Switch): readonly Tree[] {
  return each.kind === 'gap' ? [each.left, each.right] : [each.of]
}

function compileSwitch(each: Switch, environment: Environment): Watch {
  const compiled = (tree: Tree): Evaluate => environment.compile(tree, environment)
  switch (each.kind) {
    case 'sign':
      return eachEntry(compiled(each.of), Math.sign)
    case 'floor':
      return eachEntry(compiled(each.of), Math.floor)
    case 'ceil':
      return eachEntry(compiled(each.of), Math.ceil)
    case 'gap':
      return gap(compiled(each.left), compiled(each.right))
    case 'entries': {
      const operand = compiled(each.of)
      return (frame, note) => {
        const { values, rows, columns } = operand(frame)
        noteLead(values.subarray(0, rows * columns), each.sign, note)
      }
    }
    case 'terms': {
      const loops = compileLoops(each.of, environment)
      const term = loops.inside.compile(each.of.body, loops.inside)
      return (frame, note) => {
        const values: number[] = []
        loops.each(frame, () => {
          values.push(term(frame).values[0] ?? Number.NaN)
          return true
        })
        noteLead(values, each.sign, note)
      }
    }
  }
}

function eachEntry(operand: Evaluate, stand: (x: number) => number): Watch {
  return (frame, note) => {
    const { values, rows, columns } = operand(frame)
    for (let k = 0; k < rows * columns; k += 1) {
      note(stand(values[k] ?? Number.NaN), Math.floor(k / columns), k % columns)
    }
  }
}

/** The sign of a − b, entry by entry; a scalar is repeated. */
function gap(left: Evaluate, right: Evaluate): Watch {
  return (frame, note) => {
    const a = left(frame)
    const b = right(frame)
    const columns = Math.max(a.columns, b.columns)
    for (let k = 0; k < Math.max(a.rows, b.rows) * columns; k += 1) {
      const x = a.values[a.rows * a.columns === 1 ? 0 : k] ?? Number.NaN
      const y = b.values[b.rows * b.columns === 1 ? 0 : k] ?? Number.NaN
      note(Math.sign(x - y), Math.floor(k / columns), k % columns)
    }
  }
}

/** Which of some values is ahead of all others: 1 for those, −1 for the rest. */
function noteLead(values: ArrayLike<number>, sign: 1 | -1, note: Note): void {
  let best = -Infinity
  for (let k = 0; k < values.length; k += 1) {
    best = Math.max(best, sign * (values[k] ?? Number.NaN))
  }
  for (let k = 0; k < values.length; k += 1) {
    note(sign * (values[k] ?? Number.NaN) === best ? 1 : -1, k, 0)
  }
}
