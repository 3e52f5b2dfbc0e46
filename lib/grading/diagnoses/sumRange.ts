import { comparison, minus, name, plus } from '@/lib/expr/build'
import { printLatex, printLatexCondition } from '@/lib/expr/printLatex'
import type { Condition, Reduction, Tree } from '@/lib/expr/tree'
import { elaborate } from '@/lib/model/elaborate'
import { compile } from '@/lib/model/evaluate'
import type { Model } from '@/lib/model/model'
import { indicesAt, type Place, placesOf } from '@/lib/model/places'
import type { Scope } from '@/lib/model/scope'
import { equalShapes } from '@/lib/model/shape'
import { sizeOfTree } from '@/lib/model/sizeOfTree'
import { treeOfSize } from '@/lib/model/treeOfSize'
import { agreesEverywhere, truthThere } from './agreesEverywhere'
import { canAfford } from './canAfford'
import type { Diagnosis } from './diagnosis'

/** One of the answer's sums over another range: which term was left out or taken in too much. */
interface Ranged {
  readonly tree: Tree
  readonly term: Condition
  readonly is: 'missing' | 'extra'
}

/** The answer is right once one of its sums leaves out one term that it has, or takes in one that it has not: j = k, the first, the last. */
export const sumRange: Diagnosis = ({ tree, asked, prepared }) => {
  const { part, scope, shape, question } = prepared
  const afford = canAfford(prepared)
  for (const place of placesOf(tree, scope)) {
    const { node } = place
    if (node.kind !== 'reduction' || node.reducer !== 'sum' || place.role !== 'value') continue
    for (const { tree: ranged, term, is } of otherRanges(node, place, scope)) {
      const whole = elaborate(place.put(ranged), scope, shape)
      if (whole.kind === 'unreadable' || !equalShapes(whole.shape, shape)) continue
      if (!afford(whole.tree)) return null
      const valueAt = compile(whole.tree, part.model)
      if (!agreesEverywhere(asked, truthThere, ({ point }) => valueAt(point.at))) continue
      const fields = {
        sum: `$${printLatex(node, question.vocabulary)}$`,
        term: `$${printLatexCondition(term, question.vocabulary)}$`,
        is,
      }
      return { note: 'sum-range', fields, claim: { given: whole.tree, expected: prepared.target } }
    }
  }
  return null
}

function* otherRanges(node: Reduction, place: Place, scope: Scope): Generator<Ranged> {
  yield* withOneMore(node, scope)
  yield* withOneLess(node, place, scope)
}

/** Without one of the conditions that leave a term out, or with a limit further out. */
function* withOneMore(node: Reduction, { model }: Scope): Generator<Ranged> {
  const conditions = partsOf(node.condition)
  for (const [at, condition] of conditions.entries()) {
    if (condition.kind !== 'comparison' || condition.operator !== '!=') continue
    const tree = { ...node, condition: joined(conditions.toSpliced(at, 1)) }
    yield { tree, term: { ...condition, operator: '=' }, is: 'missing' }
  }
  for (const [at, index] of node.indices.entries()) {
    const { name: bound, from, to } = index
    for (const [end, limit] of [
      ['from', from && shifted(minus(from, 1), model)],
      ['to', to && shifted(plus(to, 1), model)],
    ] as const) {
      if (limit === null) continue
      const indices = node.indices.with(at, { ...index, [end]: limit })
      yield { tree: { ...node, indices }, term: comparison(bound, '=', limit), is: 'missing' }
    }
  }
}

/** With a condition that leaves a term out: that of another index' value, the first, the last. */
function* withOneLess(node: Reduction, place: Place, scope: Scope): Generator<Ranged> {
  const conditions = partsOf(node.condition)
  const free = [...indicesAt(place, scope).keys()]
  for (const { name: bound, from, to } of node.indices) {
    const ends = [from, to].filter((limit) => limit !== null)
    for (const left of [...free.map((index) => name(index)), ...ends]) {
      const condition = joined([...conditions, comparison(bound, '!=', left)])
      yield { tree: { ...node, condition }, term: comparison(bound, '=', left), is: 'extra' }
    }
  }
}

/** A limit as it would be written: K for K − 1 + 1. */
function shifted(limit: Tree, model: Model): Tree {
  const size = sizeOfTree(limit, model)
  return size === null ? limit : treeOfSize(size)
}

function partsOf(condition: Condition | null): readonly Condition[] {
  if (condition === null) return []
  return condition.kind === 'conjunction' ? condition.all : [condition]
}

function joined(conditions: readonly Condition[]): Condition | null {
  const [first = null, ...others] = conditions
  if (first === null || others.length === 0) return first
  return { kind: 'conjunction', all: conditions, span: first.span }
}
