import { name } from './build'
import type { Derivation, DerivedChain } from './derivation'
import type { Span, Tree } from './tree'
import { refuse } from './unreadable'
import { childrenOf, mapChildren, mapTree, namesOf } from './walk'

/** A symbol that a derivation introduced, its own symbols already replaced. */
interface Expansion {
  readonly parameters: readonly string[]
  readonly tree: Tree
}

/** The chains of a derivation with every introduced symbol replaced by what it stands for, the indices it is used with put in. */
export function expandDefinitions({ chains }: Derivation): readonly DerivedChain[] {
  const known = new Map<string, Expansion>()
  return chains.map((derived) => {
    const { chain, defines } = derived
    const [first, second, ...more] = chain.expressions
    if (defines === null || first === undefined || second === undefined) {
      const expressions = chain.expressions.map((tree) => expand(tree, known))
      return { ...derived, chain: { ...chain, expressions } }
    }
    const tree = expand(second, known)
    known.set(defines.name, { parameters: defines.parameters, tree })
    const rest = more.map((one) => expand(one, known))
    return {
      ...derived,
      chain: { ...chain, expressions: [placed(tree, first.span), tree, ...rest] },
    }
  })
}

function expand(tree: Tree, known: ReadonlyMap<string, Expansion>): Tree {
  if (known.size === 0) return tree
  if (tree.kind === 'entry' && tree.array.kind === 'name') {
    const expansion = known.get(tree.array.name)
    if (expansion !== undefined) {
      const indices = tree.indices.flatMap((one) =>
        one.kind === 'whole-axis' ? [] : [expand(one, known)],
      )
      const { parameters } = expansion
      if (parameters.length === 0) return { ...tree, array: placed(expansion.tree, tree.span) }
      if (indices.length === parameters.length) {
        const values = new Map(parameters.map((own, at) => [own, indices[at] ?? tree] as const))
        return placed(replaceNames(expansion.tree, values), tree.span)
      }
      refuseIndices(tree.array.name, parameters.length, indices.length, tree.span)
    }
  }
  if (tree.kind === 'name') {
    const expansion = known.get(tree.name)
    if (expansion === undefined) return tree
    if (expansion.parameters.length > 0) {
      refuseIndices(tree.name, expansion.parameters.length, 0, tree.span)
    }
    return placed(expansion.tree, tree.span)
  }
  return mapChildren(tree, (child) => expand(child, known))
}

function refuseIndices(symbol: string, axes: number, found: number, span: Span): never {
  return refuse({ code: 'index-count', name: symbol, axes, found, span })
}

/** A copy whose every node has the span of the place it is used at: what is wrong with it is shown there. */
function placed(tree: Tree, span: Span): Tree {
  return mapTree(tree, (node) => ({ ...node, span }))
}

/** Trees in the place of names; a bound index that stands in one of them gets another name first. */
function replaceNames(tree: Tree, values: ReadonlyMap<string, Tree>): Tree {
  if (tree.kind === 'name') return values.get(tree.name) ?? tree
  if (tree.kind !== 'reduction') return mapChildren(tree, (child) => replaceNames(child, values))
  const coming = new Set([...values.values()].flatMap((value) => [...namesOf(value)]))
  const renamed = new Map(values)
  const indices = tree.indices.map((index) => {
    renamed.delete(index.name)
    if (!coming.has(index.name)) return index
    const fresh = freshName(index.name, new Set([...coming, ...allNames(tree)]))
    renamed.set(index.name, name(fresh, index.span))
    return { ...index, name: fresh }
  })
  return mapChildren({ ...tree, indices }, (child) => replaceNames(child, renamed))
}

function freshName(base: string, taken: ReadonlySet<string>): string {
  let fresh = base
  while (taken.has(fresh)) fresh += "'"
  return fresh
}

function allNames(tree: Tree): readonly string[] {
  return [...(tree.kind === 'name' ? [tree.name] : []), ...childrenOf(tree).flatMap(allNames)]
}
