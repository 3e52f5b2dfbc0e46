import { over, times } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import { namesOf, someTree } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import type { Comparison } from '../decide'
import type { PreparedFormula } from '../preparePart'
import { agreesEverywhere } from './agreesEverywhere'
import type { Diagnosis } from './diagnosis'
import { scaled } from './entrywise'

/**
 * A sum where a mean is asked: the answer is m times the truth, and what is asked divides by m or takes a mean. Or a mean where
 * a sum is asked: it is an mth of the truth, and what is asked sums up to m and divides by it nowhere.
 */
export const mean: Diagnosis = ({ tree, asked, prepared }) => {
  const { part, question } = prepared
  const texOf = new Map(question.vocabulary.symbols.map(({ name, tex }) => [name, tex]))
  for (const { name, least, greatest } of part.model.sizes) {
    if (least === greatest) continue
    const size = ({ point }: Comparison): number => point.at.point.sizes[name] ?? Number.NaN
    const is = (factor: (comparison: Comparison) => number): boolean =>
      agreesEverywhere(asked, (each) => scaled(each.point.truth, factor(each)))
    const tex = texOf.get(name) ?? name
    const fields = { size: `$${tex}$`, inverse: `$\\frac{1}{${tex}}$` }
    const averages = someAsked(prepared, (node) => dividesBy(node, name))
    const expected = prepared.target
    if (averages && is(size)) {
      const claim = { given: over(tree, name), expected }
      return { note: 'mean', fields: { ...fields, of: 'sum' }, claim }
    }
    const sums = !averages && someAsked(prepared, (node) => sumsTo(node, name))
    if (sums && is((each) => 1 / size(each))) {
      const claim = { given: times(tree, name), expected }
      return { note: 'mean', fields: { ...fields, of: 'mean' }, claim }
    }
  }
  return null
}

/** Whether a node of the target, or of a definition it needs, satisfies a test. */
function someAsked({ target, part }: PreparedFormula, test: (node: Tree) => boolean): boolean {
  const needed = namesNeeded(target, part.model)
  const trees = part.model.definitions.filter(({ name }) => needed.has(name))
  return [target, ...trees.map(({ tree }) => tree)].some((tree) => someTree(tree, test))
}

function dividesBy(node: Tree, size: string): boolean {
  if (node.kind === 'call') return node.function === 'mean'
  return node.kind === 'binary' && node.operator === '/' && namesOf(node.right).has(size)
}

function sumsTo(node: Tree, size: string): boolean {
  return (
    node.kind === 'reduction' &&
    node.reducer === 'sum' &&
    node.indices.some(({ to }) => to !== null && namesOf(to).has(size))
  )
}
