import { name } from '@/lib/expr/build'
import type { Reduction, Tree } from '@/lib/expr/tree'
import { childrenOf, mapTree, namesOf, someTree } from '@/lib/expr/walk'
import type { Vary } from '@/lib/model/variations'

const LETTERS: readonly string[] = ['r', 'q', 'l', 't', 's']

/** An index bound by a sum under another letter, one that nothing else bears. */
export const renameBound: Vary = function* ({ node }, { scope }) {
  if (node.kind !== 'reduction' || node.indices.length !== 1) return
  const [index] = node.indices
  if (index === undefined || bindsWithin(node, index.name)) return
  const taken = new Set(
    scope.vocabulary.symbols.flatMap((symbol) => [symbol.name, symbol.tex, ...symbol.aliases]),
  )
  const letter = LETTERS.find((one) => !taken.has(one) && !bindsWithin(node, one))
  if (letter === undefined || namesOf(node).has(letter)) return
  const rename = (tree: Tree): Tree =>
    mapTree(tree, (one) => (one.kind === 'name' && one.name === index.name ? name(letter) : one))
  const renamed = rename({ ...node, indices: [] })
  if (renamed.kind !== 'reduction') return
  yield { ...renamed, indices: [{ ...index, name: letter }] }
}

/** Whether a reduction further in binds a name. */
function bindsWithin(node: Reduction, bound: string): boolean {
  return childrenOf(node).some((child) =>
    someTree(
      child,
      (one) => one.kind === 'reduction' && one.indices.some((index) => index.name === bound),
    ),
  )
}
