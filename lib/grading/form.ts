import type { Tree } from '@/lib/expr/tree'
import { childrenOf, namesOf } from '@/lib/expr/walk'
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
  return tree.kind === 'derivative' || childrenOf(tree).some(containsDerivative)
}

/** The one symbol, or entry of one, that an answer is; null where it is more than a name, or `using` allows that name. */
export function soleName(tree: Tree, prepared: PreparedFormula): string | null {
  const array = tree.kind === 'entry' ? tree.array : tree
  if (array.kind !== 'name' || !prepared.scope.shapes.has(array.name)) return null
  return prepared.part.using?.includes(array.name) ? null : array.name
}

/** Names as LaTeX in the question's own spelling, for a sentence: `$z^{[2]}$, $Z$`. */
export function listNames(names: readonly string[], prepared: PreparedFormula): string {
  const { symbols } = prepared.question.vocabulary
  return names
    .map((name) => `$${symbols.find((symbol) => symbol.name === name)?.tex ?? name}$`)
    .join(', ')
}
