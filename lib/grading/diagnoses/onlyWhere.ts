import { comparison, entry } from '@/lib/expr/build'
import { printLatexCondition } from '@/lib/expr/printLatex'
import type { Comparison as Compared, Condition, Tree } from '@/lib/expr/tree'
import { childrenOf } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import { elaborateCondition } from '@/lib/model/elaborate'
import { compileCondition } from '@/lib/model/evaluate'
import { indicesAt, shapeAt } from '@/lib/model/places'
import { isColumn } from '@/lib/model/shape'
import { switchesOfNode } from '@/lib/numeric/switches'
import type { PreparedFormula } from '../preparePart'
import type { Diagnosis } from './diagnosis'
import { indexPairs } from './indexPairs'
import { isRightAt, LEAST_POINTS } from './isRightAt'

const ANYWHERE = { bound: new Map() }

/** The answer is right wherever two indices differ (or are equal), or on one side of a kink of the model, and wrong at the others. */
export const onlyWhere: Diagnosis = ({ tree, asked, prepared }) => {
  const { part, scope, question } = prepared
  for (const written of divisions(prepared)) {
    const division = elaborateCondition(written, scope)
    if (division.kind === 'unreadable') continue
    const holdsAt = compileCondition(division.condition, part.model)
    const sides = asked.map((each) => ({ each, side: holdsAt(each.point.at) }))
    for (const right of [true, false]) {
      const on = (side: boolean) => sides.flatMap((one) => (one.side === side ? [one.each] : []))
      const [good, bad] = [on(right), on(!right)]
      if (good.length + bad.length < asked.length) continue
      if (bad.filter(({ agreement }) => agreement === 'differs').length < LEAST_POINTS) continue
      if (!isRightAt(good, tree, prepared)) continue
      const shown = (holds: boolean): string =>
        `$${printLatexCondition(holds ? written : opposite(written), question.vocabulary)}$`
      return { note: 'only-where', fields: { holds: shown(right), fails: shown(!right) } }
    }
  }
  return null
}

/** What divides the points in two: whether two free indices are equal, then the sides of the model's switches. */
function* divisions(prepared: PreparedFormula): Generator<Compared> {
  for (const [one, other] of indexPairs(prepared)) yield comparison(one, '=', other)
  const { part, target } = prepared
  const needed = namesNeeded(target, part.model)
  yield* kinksOf(target, prepared)
  for (const { name, tree } of part.model.definitions) {
    if (needed.has(name)) yield* kinksOf(tree, prepared)
  }
}

function* kinksOf(tree: Tree, prepared: PreparedFormula): Generator<Compared> {
  for (const each of switchesOfNode(tree)) {
    if (each.kind === 'sign') {
      for (const of of scalarsOf(each.of, prepared)) yield comparison(of, '>', 0)
    } else if (each.kind === 'gap') {
      for (const left of scalarsOf(each.left, prepared)) {
        for (const right of scalarsOf(each.right, prepared)) yield comparison(left, '>', right)
      }
    }
  }
  for (const child of childrenOf(tree)) yield* kinksOf(child, prepared)
}

/** A scalar by itself, a column by its entries at the free indices; what hangs on a bound index is left out. */
function scalarsOf(tree: Tree, { scope }: PreparedFormula): readonly Tree[] {
  const shape = shapeAt(tree, ANYWHERE, scope)
  if (shape === null) return []
  if (shape.length === 0) return [tree]
  if (!isColumn(shape)) return []
  return [...indicesAt(ANYWHERE, scope)]
    .filter(([, size]) => size?.key === shape[0]?.key)
    .map(([index]) => entry(tree, index))
}

function opposite(condition: Compared): Condition {
  return { ...condition, operator: condition.operator === '=' ? '!=' : '<' }
}
