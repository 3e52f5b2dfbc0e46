import { minus, numeral } from '@/lib/expr/build'
import type { Cases, Reduction, Tree } from '@/lib/expr/tree'
import { childrenOf, sidesOf } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import { compile, type PreparedPoint, preparePoint } from '@/lib/model/evaluate'
import type { Model } from '@/lib/model/model'
import { samplePoints } from '@/lib/model/sample'
import type { Part } from './question'

/** The truth of a part at one of its sample points. */
export interface TruthPoint {
  readonly at: PreparedPoint
  readonly values: Float64Array
}

/**
 * Why a part asks for nothing: a target that is 0 at every sample point, an index that has one value at all of them, a sum
 * that never has a term, a branch that is never taken, a condition on quantities that never or always holds (grading.md, Deciding a
 * formula, 6). `target` is elaborated. Each
 * reason is one sentence; none, and the part is sound. A number may well be 0, and takes the branches that its fixed model takes.
 */
export function findVacuous(part: Part, target: Tree, points: readonly TruthPoint[]): string[] {
  if (points.length === 0) return []
  const reasons: string[] = []
  const isNumber = part.target.kind === 'number'
  if (!isNumber && points.every(({ values }) => values.every((value) => value === 0))) {
    reasons.push(`the target \`${part.source}\` is 0 at every point`)
  }
  for (const index of part.indices) {
    const values = new Set(points.map(({ at }) => at.point.indices[index]))
    if (values.size === 1) reasons.push(`the index \`${index}\` cannot vary`)
  }
  const needed = namesNeeded(target, part.model)
  const definitions = part.model.definitions.filter(({ name }) => needed.has(name))
  const within = points.map(({ at }) => at)
  reasons.push(...neverCounted(target, part, within).map((what) => `${what} in the target`))
  const anywhere = definitions.length > 0 ? unrestricted(part, needed, within) : []
  for (const { name, tree } of definitions) {
    reasons.push(...neverCounted(tree, part, anywhere).map((what) => `${what} in \`${name}\``))
  }
  return reasons
}

/** What is wrong with a tree's sums and branches at some points. */
function neverCounted(
  tree: Tree,
  { model, target }: Part,
  points: readonly PreparedPoint[],
): string[] {
  return counters(tree, (counted) => counted, model)
    .filter(({ of, count }) => {
      if (of === 'branch' && target.kind === 'number') return false
      const value = compile(count, model)
      return points.every((at) => value(at).values[0] === 0)
    })
    .map(({ what }) => what)
}

/** Points at which a part's own conditions need not hold: a definition serves other parts too, and may have branches for them. */
function unrestricted(
  part: Part,
  names: ReadonlySet<string>,
  within: readonly PreparedPoint[],
): readonly PreparedPoint[] {
  const { model, indices, where, cases } = part
  if (where === null && cases.length === 0) return within
  const kinks = model.definitions.filter(({ name }) => names.has(name)).map(({ tree }) => tree)
  const { points } = samplePoints({ model, indices, where: null, cases: [], seed: 1, names, kinks })
  return points.map((point) => preparePoint(model, point, names))
}

/** A scalar that counts how often something happens at a point, and what is wrong where it never does. */
interface Counter {
  readonly of: 'sum' | 'branch'
  readonly what: string
  readonly count: Tree
}

/**
 * Counters for the sums and branches within a tree: the number of terms is the same sum of ones, the number of times a
 * branch is taken that of its indicator, each added up over the sums around it. An indicator that weighs a quantity is counted
 * as what it is, a case of two branches; one that weighs indices may be 1 or 0 throughout for good reason (δ_ik where i ≠ k).
 */
function counters(tree: Tree, around: (counted: Tree) => Tree, model: Model): readonly Counter[] {
  switch (tree.kind) {
    case 'reduction': {
      const within = (counted: Tree): Tree => around(sumOf(tree, counted))
      return [
        { of: 'sum', what: 'a sum is always empty', count: within(numeral(1)) },
        ...counters(tree.body, within, model),
      ]
    }
    case 'cases':
      return [
        ...tree.branches.map((_, at) => ({
          of: 'branch' as const,
          what: `branch ${at + 1} is never taken`,
          count: around(indicatorOf(tree, at)),
        })),
        ...tree.branches.flatMap((branch) => counters(branch.value, around, model)),
      ]
    case 'indicator':
      return sidesOf(tree.condition).some((side) => namesNeeded(side, model).size > 0)
        ? [
            { of: 'branch', what: 'a condition never holds', count: around(tree) },
            {
              of: 'branch',
              what: 'a condition always holds',
              count: around(minus(numeral(1), tree)),
            },
          ]
        : []
    default:
      return childrenOf(tree).flatMap((child) => counters(child, around, model))
  }
}

function sumOf(reduction: Reduction, body: Tree): Tree {
  return { ...reduction, reducer: 'sum', body }
}

function indicatorOf(cases: Cases, taken: number): Tree {
  const branches = cases.branches.map((branch, at) => ({
    ...branch,
    value: numeral(at === taken ? 1 : 0),
  }))
  return { ...cases, branches }
}
