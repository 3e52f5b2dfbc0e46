import type { Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'

/** The names that a tree's value may need: those it holds, and those that the definitions among them hold. */
export function referencedNames(
  tree: Tree,
  definitions: ReadonlyMap<string, Tree>,
): ReadonlySet<string> {
  const found = new Set<string>()
  const collect = (part: Tree): void => {
    for (const name of namesOf(part)) {
      if (found.has(name)) continue
      found.add(name)
      const definition = definitions.get(name)
      if (definition !== undefined) collect(definition)
    }
  }
  collect(tree)
  return found
}

/** The definitions whose values follow a change of `variable`, which itself is not among them. */
export function dependents(
  variable: string,
  definitions: ReadonlyMap<string, Tree>,
): ReadonlySet<string> {
  const moving = new Set([variable])
  for (const [name, tree] of definitions) {
    if (name !== variable && [...namesOf(tree)].some((used) => moving.has(used))) moving.add(name)
  }
  moving.delete(variable)
  return moving
}
