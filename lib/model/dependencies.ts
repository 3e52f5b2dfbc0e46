import type { Tree } from '@/lib/expr/tree'
import { referencedNames } from '@/lib/numeric/dependence'
import type { Model } from './model'

/** The definitions' trees by name, in order. */
export function definitionsOf(model: Model): ReadonlyMap<string, Tree> {
  return new Map(model.definitions.map(({ name, tree }) => [name, tree]))
}

/** Names of quantities (given and defined) that a tree's value needs, through the definitions. */
export function namesNeeded(tree: Tree, model: Model): ReadonlySet<string> {
  const found = referencedNames(tree, definitionsOf(model))
  const quantities = new Set([...model.givens, ...model.definitions].map(({ name }) => name))
  return new Set([...found].filter((name) => quantities.has(name)))
}
