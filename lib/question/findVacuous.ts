import { numeral } from '@/lib/expr/build'
import type { Cases, Reduction, Tree } from '@/lib/expr/tree'
import { childrenOf } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import { compile, type PreparedPoint } from '@/lib/model/evaluate'
import type { Part } from './question'

/** The truth of a part at one of its sample points. */
export interface TruthPoint {
  readonly at: PreparedPoint
  readonly values: Float64Array
}

/**
 * Why a part asks for nothing: a target that is 0 at every sample point, an index that has one value at all of them, a sum
 * that never has a term, a branch that is never taken (grading.md, Deciding a formula, 6). `target` is elaborated. Each
 * reason is one sentence; none, and the part is sound.
 */
export function findVacuous(part: Part, target: Tree, points: readonly TruthPoint[]): string[] {
  if (points.length === 0) return []
  const reasons: string[] = []
  if (points.every(({ values }) => values.every((value) => value === 0))) {
    reasons.push(`the target \`${part.source}\` is 0 at every point`)
  }
  for (const index of part.indices) {
    const values = new Set(points.map(({ at }) => at.point.indices[index]))
    if (values.size === 1) reasons.push(`the index \`${index}\` cannot vary`)
  }
  const needed = namesNeeded(target, part.model)
  const trees: readonly (readonly [string, Tree])[] = [
    ['the target', target],
    ...part.model.definitions
      .filter((definition) => needed.has(definition.name))
      .map((definition) => [`\`${definition.name}\``, definition.tree] as const),
  ]
  for (const [place, tree] of trees) {
    for (const { what, count } of counters(tree, (counted) => counted)) {
      const value = compile(count, part.model)
      if (points.every(({ at }) => value(at).values[0] === 0)) reasons.push(`${what} in ${place}`)
    }
  }
  return reasons
}

/** A scalar that counts how often something happens at a point, and what is wrong where it never does. */
interface Counter {
  readonly what: string
  readonly count: Tree
}

/**
 * Counters for the sums and branches within a tree: the number of terms is the same sum of ones, the number of times a
 * branch is taken that of its indicator, each added up over the sums around it.
 */
function counters(tree: Tree, around: (counted: Tree) => Tree): readonly Counter[] {
  switch (tree.kind) {
    case 'reduction': {
      const within = (counted: Tree): Tree => around(sumOf(tree, counted))
      return [
        { what: 'a sum is always empty', count: within(numeral(1)) },
        ...counters(tree.body, within),
      ]
    }
    case 'cases':
      return [
        ...tree.branches.map((_, at) => ({
          what: `branch ${at + 1} is never taken`,
          count: around(indicatorOf(tree, at)),
        })),
        ...tree.branches.flatMap((branch) => counters(branch.value, around)),
      ]
    default:
      return childrenOf(tree).flatMap((child) => counters(child, around))
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
