import { name } from './build'
import type { Derivation, DerivedChain } from './derivation'
import { LIMITS } from './limits'
import type { Span, Tree } from './tree'
import { refuse } from './unreadable'
import { childrenOf, mapChildren, mapTree, namesOf } from './walk'

/** A symbol that a derivation introduced, its own symbols already replaced. */
interface Expansion {
  readonly parameters: readonly string[]
  readonly tree: Tree
  readonly nodes: number
}

/** Introduced symbols, and how many nodes may yet come of one expression. */
interface Expansions {
  readonly known: ReadonlyMap<string, Expansion>
  left: number
}

/**
 * The chains of a derivation with every introduced symbol replaced by what it stands for, the indices it is used with put in. One of more than
 * `LIMITS.nodes` nodes is refused: symbols made of symbols would grow without end.
 */
export function expandDefinitions({ chains }: Derivation): readonly DerivedChain[] {
  const known = new Map<string, Expansion>()
  const expanded = (tree: Tree): Tree => expand(tree, { known, left: LIMITS.nodes })
  return chains.map((derived) => {
    const { chain, defines } = derived
    const [first, second, ...more] = chain.expressions
    if (defines === null || first === undefined || second === undefined) {
      const expressions = chain.expressions.map(expanded)
      return { ...derived, chain: { ...chain, expressions } }
    }
    const tree = expanded(second)
    known.set(defines.name, { parameters: defines.parameters, tree, nodes: nodesOf(tree) })
    const rest = more.map(expanded)
    return {
      ...derived,
      chain: { ...chain, expressions: [placed(tree, first.span), tree, ...rest] },
    }
  })
}

function expand(tree: Tree, expansions: Expansions): Tree {
  const { known } = expansions
  if (known.size === 0) return tree
  if (tree.kind === 'entry' && tree.array.kind === 'name') {
    const expansion = known.get(tree.array.name)
    if (expansion !== undefined) {
      spend(expansion, tree.span, expansions)
      const indices = tree.indices.flatMap((one) =>
        one.kind === 'whole-axis' ? [] : [expand(one, expansions)],
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
    spend(expansion, tree.span, expansions)
    return placed(expansion.tree, tree.span)
  }
  return mapChildren(tree, (child) => expand(child, expansions))
}

function spend({ nodes }: Expansion, span: Span, expansions: Expansions): void {
  expansions.left -= nodes
  if (expansions.left < 0) refuse({ code: 'too-many-nodes', limit: LIMITS.nodes, span })
}

function nodesOf(tree: Tree): number {
  return childrenOf(tree).reduce((sum, child) => sum + nodesOf(child), 1)
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
