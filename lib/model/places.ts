import { replaceChild } from '@/lib/expr/replaceChild'
import type { Condition, Reduction, Tree } from '@/lib/expr/tree'
import { Unreadable as Refusal } from '@/lib/expr/unreadable'
import { childrenOf, sidesOf } from '@/lib/expr/walk'
import { type Context, newFindings } from './context'
import { elaborateTree } from './elaborateTree'
import { greatestOf } from './indexSize'
import type { Scope } from './scope'
import type { Shape } from './shape'
import { sizeOfTree } from './sizeOfTree'
import type { SizePolynomial } from './sizePolynomial'

/** Indices bound by the reductions around a node, with the greatest value of each; null where it follows no size. */
type Bound = ReadonlyMap<string, SizePolynomial | null>

/**
 * What a node is to the tree around it: a part of its value, the name of an entry's array, within an index, within a limit or a
 * written size, within a side of a condition, or within what is differentiated by.
 */
export type Role = 'value' | 'array' | 'index' | 'limit' | 'side' | 'variable'

interface Setting {
  readonly role: Role
  readonly bound: Bound
}

/** A node of an elaborated tree with what stands around it. */
export interface Place extends Setting {
  readonly node: Tree
  readonly parent: Tree | null
  /** The whole tree with another node in this place. */
  readonly put: (replacement: Tree) => Tree
}

/** Every node of an elaborated tree, each before those within it, from left to right. */
export function placesOf(tree: Tree, scope: Scope): Generator<Place> {
  return placesFrom(
    { node: tree, parent: null, role: 'value', bound: new Map(), put: (whole) => whole },
    scope,
  )
}

function* placesFrom(place: Place, scope: Scope): Generator<Place> {
  yield place
  const { node, put } = place
  const settings = settingsWithin(node, place, scope)
  for (const [at, child] of childrenOf(node).entries()) {
    const setting = settings[at] ?? place
    yield* placesFrom(
      { ...setting, node: child, parent: node, put: (one) => put(replaceChild(node, at, one)) },
      scope,
    )
  }
}

/** The settings of a node's children, in the order of `childrenOf`. */
function settingsWithin(node: Tree, own: Setting, scope: Scope): readonly Setting[] {
  const as = (role: Role): Setting => ({ role, bound: own.bound })
  const sides = (condition: Condition | null, bound: Bound): readonly Setting[] =>
    condition === null ? [] : sidesOf(condition).map(() => ({ role: 'side', bound }))
  switch (node.kind) {
    case 'entry':
      return [
        node.array.kind === 'name' && own.role !== 'variable' ? as('array') : own,
        ...node.indices.map(() => as('index')),
      ]
    case 'reduction': {
      const { limits, bound } = boundBy(node, own.bound, scope)
      return [...limits, ...sides(node.condition, bound), { role: own.role, bound }]
    }
    case 'derivative':
      return [own, as('variable')]
    case 'cases':
      return node.branches.flatMap(({ condition }) => [own, ...sides(condition, own.bound)])
    case 'indicator':
      return sides(node.condition, own.bound)
    case 'filled':
      return childrenOf(node).map(() => as('limit'))
    default:
      return childrenOf(node).map(() => own)
  }
}

/** What a reduction's limits stand within, and what its condition and body do: a later index may be limited by an earlier one. */
function boundBy(
  node: Reduction,
  around: Bound,
  scope: Scope,
): { readonly limits: readonly Setting[]; readonly bound: Bound } {
  const bound = new Map(around)
  const limits = node.indices.flatMap(({ name, from, to }): Setting[] => {
    const before = new Map(bound)
    bound.set(name, to === null ? null : greatestOf(to, contextOf(scope, before)))
    return [from, to].flatMap((limit) =>
      limit === null ? [] : [{ role: 'limit', bound: before } as const],
    )
  })
  return { limits, bound }
}

/** The shape of a tree that stands, or is about to, in a place; null where it does not fit there. */
export function shapeAt(tree: Tree, { bound }: Pick<Place, 'bound'>, scope: Scope): Shape | null {
  try {
    return elaborateTree(tree, contextOf(scope, bound)).shape
  } catch (thrown) {
    if (thrown instanceof Refusal) return null
    throw thrown
  }
}

/** The indices that have a value in a place, with their greatest ones: those the part ranges over, then the bound ones that hide them. */
export function indicesAt({ bound }: Pick<Place, 'bound'>, scope: Scope): Bound {
  const free = scope.model.indices
    .filter(({ name }) => scope.free.includes(name))
    .map(({ name, size }) => [name, sizeOfTree(size, scope.model)] as const)
  return new Map([...free, ...bound])
}

function contextOf(scope: Scope, bound: Bound): Context {
  return {
    scope,
    bound,
    defined: null,
    repeatsColumns: false,
    order: 0,
    findings: newFindings(),
    within: elaborateTree,
  }
}

/** Whether a tree is a scalar in a place. */
export function isScalarAt(tree: Tree, place: Pick<Place, 'bound'>, scope: Scope): boolean {
  return shapeAt(tree, place, scope)?.length === 0
}
