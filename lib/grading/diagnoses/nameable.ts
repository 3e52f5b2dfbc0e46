import type { Tree } from '@/lib/expr/tree'
import { elaborate } from '@/lib/model/elaborate'
import { compile, type Valued } from '@/lib/model/evaluate'
import { equalShapes, isColumn, type Shape } from '@/lib/model/shape'
import type { Comparison } from '../decide'
import type { PreparedFormula } from '../preparePart'
import { agreesEverywhere, truthThere, type ValueThere } from './agreesEverywhere'
import { canAfford } from './canAfford'

/** A quantity that a sentence may name, and its value at a point. */
export interface Nameable {
  readonly tree: Tree
  /** How it stands beside the target: a scalar, entry by entry, or a column for the rows of a matrix. */
  readonly beside: 'plain' | 'entries' | 'rows'
  readonly at: ValueThere
}

/** Those trees that go with the target's shape and fit the budget, ready to be evaluated; a value is kept for the next question about the same point. */
export function nameables(trees: readonly Tree[], prepared: PreparedFormula): readonly Nameable[] {
  const { part, scope, shape } = prepared
  const afford = canAfford(prepared)
  const made: Nameable[] = []
  for (const written of trees) {
    const fitting = elaborate(written, scope)
    if (fitting.kind === 'unreadable' || !goesWith(fitting.shape, shape)) continue
    if (!afford(fitting.tree)) break
    const valueAt = compile(fitting.tree, part.model)
    const kept = new Map<Comparison, Valued>()
    const at: ValueThere = (each) => {
      const value = kept.get(each) ?? valueAt(each.point.at)
      kept.set(each, value)
      return value
    }
    const isLike = equalShapes(fitting.shape, shape)
    const beside = fitting.shape.length === 0 ? 'plain' : isLike ? 'entries' : 'rows'
    made.push({ tree: written, beside, at })
  }
  return made
}

/** Whether a quantity is the truth itself, which no sentence may name. */
export function isTruth({ at }: Nameable, asked: readonly Comparison[]): boolean {
  return agreesEverywhere(asked, truthThere, at)
}

/** A tree in which a quantity is combined with another entry by entry, elaborated; null for what no tree says so, such as a column for the rows of a matrix. */
export function combined(
  written: Tree,
  { beside }: Nameable,
  { scope, shape }: PreparedFormula,
): Tree | null {
  if (beside === 'rows') return null
  const found = elaborate(written, scope, shape)
  return found.kind === 'elaborated' && equalShapes(found.shape, shape) ? found.tree : null
}

/** Whether an array may be combined entry by entry with another: its like, a scalar, or a column for each of its columns. */
function goesWith(shape: Shape, target: Shape): boolean {
  const isRows = isColumn(shape) && shape[0]?.key === target[0]?.key
  return shape.length === 0 || equalShapes(shape, target) || isRows
}
