import type { Derivative, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { childrenOf, namesOf } from '@/lib/expr/walk'
import { dependents, referencedNames } from '@/lib/numeric/dependence'
import { MAX_ORDER } from '@/lib/numeric/jet'
import { type Context, printed, refuseShapes, type Shaped, settledShape } from './context'
import { definitionsOf } from './dependencies'
import type { Model } from './model'
import { isColumn, isScalar, type Shape } from './shape'
import { holdsUnknown } from './unknownSize'

/**
 * d(scalar, array) has the array's shape, d(array, scalar) the first array's, d(column, column) is the Jacobian in the model's
 * layout; any other pair is refused. The variable is a given or defined symbol or an entry of one.
 */
export function elaborateDerivative(tree: Derivative, context: Context): Shaped {
  const { scope } = context
  const order = context.order + 1
  if (context.order + nestingOf(tree, scope.model) > MAX_ORDER) {
    refuse({ code: 'derivative-order', limit: MAX_ORDER, span: tree.span })
  }
  const named = tree.by.kind === 'entry' ? tree.by.array : tree.by
  const notVariable = (found: string): never =>
    refuse({ code: 'derivative-variable', found, span: tree.by.span })
  if (named.kind === 'numeral') return notVariable(named.digits)
  if (named.kind !== 'name') return notVariable('')
  const variable = named.name
  if (context.bound.has(variable) || !isQuantity(variable, context)) return notVariable(variable)
  const by = context.within(tree.by, context)
  const isLine =
    by.tree.kind === 'entry' && by.tree.indices.some((index) => index.kind === 'whole-axis')
  if (isLine) return notVariable('')
  const of = context.within(tree.of, { ...context, order })
  if (isVariableByDefinition(of.tree, variable, context)) {
    refuse({
      code: 'variable-written-out',
      variable: printed(named, context),
      part: printed(tree.of, context),
      span: tree.of.span,
    })
  }
  const a = settledShape(of.shape, context.findings)
  const b = settledShape(by.shape, context.findings)
  if (a.some(holdsUnknown)) {
    refuse({ code: 'size-undetermined', found: printed(tree.of, context), span: tree.of.span })
  }
  const shape = derivativeShape(a, b, scope.model.layout)
  if (shape === null) {
    const [left, right] = [
      { part: tree.of, shape: a },
      { part: tree.by, shape: b },
    ]
    return refuseShapes('d', left, right, tree.span, context)
  }
  return { tree: { ...tree, of: of.tree, by: by.tree }, shape }
}

/** How deep derivatives nest in a tree, those in the definitions it names included. */
function nestingOf(tree: Tree, model: Model): number {
  if (tree.kind === 'name') {
    const definition = model.definitions.find(({ name }) => name === tree.name)
    return definition === undefined ? 0 : nestingOf(definition.tree, model)
  }
  const own = tree.kind === 'derivative' ? 1 : tree.kind === 'call' ? tree.primes : 0
  return childrenOf(tree).reduce((most, part) => Math.max(most, nestingOf(part, model)), 0) + own
}

function derivativeShape(of: Shape, by: Shape, layout: 'numerator' | 'denominator'): Shape | null {
  if (isScalar(of)) return by
  if (isScalar(by)) return of
  const [outputs] = of
  const [inputs] = by
  if (!isColumn(of) || !isColumn(by) || !outputs || !inputs) return null
  return layout === 'numerator' ? [outputs, inputs] : [inputs, outputs]
}

function isQuantity(name: string, { scope }: Pick<Context, 'scope'>): boolean {
  const { givens, definitions } = scope.model
  return [...givens, ...definitions].some((quantity) => quantity.name === name)
}

/**
 * Whether the expression holds what the variable is computed from, but neither the variable nor anything that follows it:
 * W2 a1 + b2 for z2, whose derivative by z2 would silently be 0.
 */
function isVariableByDefinition(of: Tree, variable: string, { scope }: Context): boolean {
  const definitions = definitionsOf(scope.model)
  const definition = definitions.get(variable)
  if (definition === undefined) return false
  const needed = referencedNames(of, definitions)
  const moving = dependents(variable, definitions)
  if (needed.has(variable) || [...needed].some((name) => moving.has(name))) return false
  const parts = [...namesOf(definition)].filter((name) => isQuantity(name, { scope }))
  const held = namesOf(of)
  return parts.length > 0 && parts.every((name) => held.has(name))
}
