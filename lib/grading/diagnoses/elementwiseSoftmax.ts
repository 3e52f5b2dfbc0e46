import { derivative, entry, minus, name, sum, times, transpose } from '@/lib/expr/build'
import { printLatex } from '@/lib/expr/printLatex'
import type { Derivative, Tree } from '@/lib/expr/tree'
import { namesNeeded } from '@/lib/model/dependencies'
import { elaborate } from '@/lib/model/elaborate'
import { compile } from '@/lib/model/evaluate'
import type { Definition } from '@/lib/model/model'
import { shapeAt } from '@/lib/model/places'
import { equalShapes, isColumn } from '@/lib/model/shape'
import { treeOfSize } from '@/lib/model/treeOfSize'
import type { PreparedFormula } from '../preparePart'
import { agreesEverywhere } from './agreesEverywhere'
import { canAfford } from './canAfford'
import type { Diagnosis } from './diagnosis'

/** The bound index of the sums made here: no question can declare it. */
const EACH = 'each entry'

/**
 * The answer takes softmax for a function of each entry by itself: its chain runs through ∂p_j/∂u_j = p_j (1 − p_j) alone, and
 * −p_i p_j is left out for i ≠ j.
 */
export const elementwiseSoftmax: Diagnosis = ({ tree, asked, prepared }) => {
  const { part, target, scope, shape, question } = prepared
  if (target.kind !== 'derivative') return null
  const needed = namesNeeded(target, part.model)
  const afford = canAfford(prepared)
  for (const definition of part.model.definitions) {
    if (!needed.has(definition.name)) continue
    const written = diagonalChain(target, definition, prepared)
    if (written === null) continue
    const chain = elaborate(written, scope, shape)
    if (chain.kind === 'unreadable' || !equalShapes(chain.shape, shape)) continue
    if (!afford(chain.tree)) return null
    const valueAt = compile(chain.tree, part.model)
    if (agreesEverywhere(asked, ({ point }) => valueAt(point.at))) {
      const softmax = `$${printLatex(name(definition.name), question.vocabulary)}$`
      const claim = { given: tree, expected: chain.tree }
      return { note: 'elementwise-softmax', fields: { softmax }, claim }
    }
  }
  return null
}

/** The derivative's chain through p = softmax(u) with only the diagonal of ∂p/∂u: Σ_j ∂f/∂p_j · p_j (1 − p_j) · ∂u_j/∂x. */
function diagonalChain(
  { of, by }: Derivative,
  { name: softmax, tree }: Definition,
  { scope }: PreparedFormula,
): Tree | null {
  const shape = scope.shapes.get(softmax)
  const [rows] = shape ?? []
  const [argument] = tree.kind === 'call' && tree.function === 'softmax' ? tree.arguments : []
  if (argument === undefined || shape === undefined || !isColumn(shape) || !rows) return null
  const p = entry(softmax, EACH)
  const outer = times(derivative(of, p), times(p, minus(1, p)))
  const inner = derivative(entry(argument, EACH), by)
  const isScalar = shapeAt(of, { bound: new Map() }, scope)?.length === 0
  const isByRows = scope.model.layout === 'numerator'
  const jacobian = isByRows ? times(outer, transpose(inner)) : times(inner, transpose(outer))
  return sum(EACH, treeOfSize(rows), isScalar ? times(outer, inner) : jacobian)
}
