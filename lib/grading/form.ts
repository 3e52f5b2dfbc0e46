import type { Tree } from '@/lib/expr/tree'
import { namesOf, someTree } from '@/lib/expr/walk'
import { definitionsOf, namesNeeded } from '@/lib/model/dependencies'
import type { PreparedFormula } from './preparePart'

/** Names of quantities in an answer that the part's `using` does not allow, as the answer has them; none where it allows any. */
export function namesOutsideUsing(tree: Tree, prepared: PreparedFormula): string[] {
  const { using } = prepared.part
  if (using === null) return []
  return [...namesOf(tree)].filter(
    (name) => prepared.scope.shapes.has(name) && !using.includes(name),
  )
}

/** Whether a derivative is left to be carried out. */
export function containsDerivative(tree: Tree): boolean {
  return someTree(tree, ({ kind }) => kind === 'derivative')
}

/**
 * Whether an answer of the right value is only a name for the question: a defined quantity, or an entry of one, that `using` does not
 * list. Where a derivative is asked, only a definition that holds one names it: ∂(Ax)/∂x = A and ∂(vᵀa)/∂v = a are answers.
 */
export function onlyNamesTarget(tree: Tree, { part, target }: PreparedFormula): boolean {
  const array = tree.kind === 'entry' ? tree.array : tree
  if (array.kind !== 'name' || part.using?.includes(array.name)) return false
  const definitions = definitionsOf(part.model)
  if (!definitions.has(array.name)) return false
  return (
    !containsDerivative(target) ||
    [...namesNeeded(array, part.model)].some((name) => {
      const definition = definitions.get(name)
      return definition !== undefined && containsDerivative(definition)
    })
  )
}

/** Names as LaTeX in the question's own spelling, for a sentence: `$z^{[2]}$, $Z$`. */
export function listNames(names: readonly string[], prepared: PreparedFormula): string {
  const { symbols } = prepared.question.vocabulary
  return names
    .map((name) => `$${symbols.find((symbol) => symbol.name === name)?.tex ?? name}$`)
    .join(', ')
}
