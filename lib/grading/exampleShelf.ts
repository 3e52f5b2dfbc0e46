import type { Condition, Tree } from '@/lib/expr/tree'
import { childrenOf, namesOf } from '@/lib/expr/walk'
import { compile, preparePoint } from '@/lib/model/evaluate'
import { examplePoints } from '@/lib/model/example'
import type { Model } from '@/lib/model/model'
import type { SampleRequest } from '@/lib/model/strata'
import type { DecidingPoint } from './preparePart'

/** How many examples are drawn before one is taken at which the values differ less. */
const EXAMPLES = 12

/** Small examples of some of a part's cases (indices into them; none means all), with the truth there. */
export type ExampleShelf = (cases: readonly number[]) => readonly DecidingPoint[]

/** Draws small examples at the first wrong answer that needs them, and keeps them: they follow from the part alone. */
export function exampleShelf(
  target: Tree,
  sampling: SampleRequest,
  usable: ReadonlySet<string>,
): ExampleShelf {
  const { model } = sampling
  const truthAt = compile(target, model)
  const overrides = definedVariables(target, model)
  const kept = new Map<string, readonly DecidingPoint[]>()
  return (wanted) => {
    const key = wanted.join(' ')
    const found = kept.get(key)
    if (found !== undefined) return found
    const cases: readonly Condition[] =
      wanted.length === 0
        ? sampling.cases
        : sampling.cases.filter((_, index) => wanted.includes(index))
    const made = examplePoints({ ...sampling, cases, overrides, count: EXAMPLES }).map((point) => {
      const at = preparePoint(model, point, usable)
      return { at, truth: truthAt(at), caseIndex: -1 }
    })
    kept.set(key, made)
    return made
  }
}

/** The definitions that the target is differentiated by: in an example they get short values of their own. */
export function definedVariables(target: Tree, model: Model): string[] {
  const variables = new Set(derivativesIn(target).flatMap(({ by }) => [...namesOf(by)]))
  return model.definitions.map(({ name }) => name).filter((name) => variables.has(name))
}

/** The derivatives within a tree, itself among them. */
export function derivativesIn(tree: Tree): readonly Extract<Tree, { kind: 'derivative' }>[] {
  const within = childrenOf(tree).flatMap(derivativesIn)
  return tree.kind === 'derivative' ? [tree, ...within] : within
}
