import type { ReadingError, ReadingWarning } from '@/lib/expr/readingError'
import { substitute, substituteCondition } from '@/lib/expr/substitute'
import type { Condition, ShapeAnswer, Tree } from '@/lib/expr/tree'
import { Unreadable as Refusal, refuse } from '@/lib/expr/unreadable'
import { type Context, newFindings, settledShape, unifyShapes } from './context'
import { COST_BUDGET, costAtGreatest } from './cost'
import { elaborateConditionIn } from './elaborateScalar'
import { elaborateTree } from './elaborateTree'
import type { Scope } from './scope'
import type { Shape } from './shape'
import { isScalar, shapeOfMatrix } from './shape'
import { sizeFills } from './sizeFills'
import { lengthOfTree } from './sizeOfTree'

export type Unreadable = { readonly kind: 'unreadable'; readonly error: ReadingError }

/** A tree with everything made explicit (limits, split indices, sized fills, `bars` resolved), its shape, and warnings. */
export type Elaboration =
  | {
      readonly kind: 'elaborated'
      readonly tree: Tree
      readonly shape: Shape
      readonly warnings: readonly ReadingWarning[]
    }
  | Unreadable

export type ElaboratedCondition =
  | {
      readonly kind: 'elaborated'
      readonly condition: Condition
      readonly warnings: readonly ReadingWarning[]
    }
  | Unreadable

/** How a definition differs from an answer: it may use only the definitions before it, and a batch repeats its columns. */
export interface DefinitionPlace {
  readonly defined: ReadonlySet<string>
  readonly repeatsColumns: boolean
}

/**
 * Binds a tree in a scope, puts the numbers of varied names in, and infers its shape, symbolically. `expected` is the target's shape, which settles sizes of I, 1 and 0
 * that the tree leaves open. Whatever does not fit is the writer's fault and comes back as a value.
 */
export function elaborate(
  tree: Tree,
  scope: Scope,
  expected?: Shape,
  place?: DefinitionPlace,
): Elaboration {
  return atDoor(() => {
    const context = contextOf(scope, place)
    const { findings } = context
    const shaped = elaborateTree(substitute(tree, scope.model.numbers), context)
    if (expected !== undefined && findings.unknowns > 0) {
      unifyShapes(shaped.shape, expected, findings)
    }
    const explicit = sizeFills(shaped.tree, context)
    if (costAtGreatest(explicit, scope) > COST_BUDGET) {
      refuse({ code: 'too-costly', span: tree.span })
    }
    return {
      kind: 'elaborated',
      tree: explicit,
      shape: settledShape(shaped.shape, findings),
      warnings: findings.warnings,
    }
  })
}

/** Binds a condition in a scope; both sides of its comparisons are scalars. */
export function elaborateCondition(condition: Condition, scope: Scope): ElaboratedCondition {
  return atDoor(() => {
    const context = contextOf(scope)
    const written = substituteCondition(condition, scope.model.numbers)
    const explicit = elaborateConditionIn(written, context)
    return { kind: 'elaborated', condition: explicit, warnings: context.findings.warnings }
  })
}

/** The axes of a shape answer as polynomials in the sizes; anything else in it is `not-a-size`. */
export function elaborateShape(
  answer: ShapeAnswer,
  scope: Scope,
): { readonly kind: 'elaborated'; readonly shape: Shape } | Unreadable {
  return atDoor(() => {
    const axes = answer.axes.map((axis) => {
      const size = lengthOfTree(substitute(axis, scope.model.numbers), scope.model)
      return size ?? refuse({ code: 'not-a-size', found: '', span: axis.span })
    })
    const [rows, columns] = axes
    const isMatrix = axes.length === 2 && rows !== undefined && columns !== undefined
    const shape = isMatrix ? shapeOfMatrix(rows, columns) : axes
    const isOne = shape.length === 1 && rows?.key === '1/1'
    return { kind: 'elaborated', shape: isOne || isScalar(shape) ? [] : shape }
  })
}

function contextOf(scope: Scope, place?: DefinitionPlace): Context {
  return {
    scope,
    bound: new Map(),
    defined: place?.defined ?? null,
    repeatsColumns: place?.repeatsColumns ?? scope.model.batch,
    order: 0,
    findings: newFindings(),
    within: elaborateTree,
  }
}

/** Returns as a value what the depths refuse. */
function atDoor<T>(work: () => T): T | Unreadable {
  try {
    return work()
  } catch (thrown) {
    if (thrown instanceof Refusal) return { kind: 'unreadable', error: thrown.error }
    throw thrown
  }
}
