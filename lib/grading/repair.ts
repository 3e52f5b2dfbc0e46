import type { Span, Tree } from '@/lib/expr/tree'
import { childrenOf, someTree } from '@/lib/expr/walk'
import { costOf } from '@/lib/model/cost'
import { compile, type PreparedPoint, type Valued } from '@/lib/model/evaluate'
import type { Variation, VariationContext } from '@/lib/model/variations'
import { compareValues } from './compareValues'
import { type MutationKind, mutationsOf } from './mutations/mutationsOf'

/** Where one slip of the pen was made, in the text the answer was read from, and of what kind. */
export interface Repair {
  readonly kind: MutationKind
  readonly span: Span
}

/** A repair and what it makes of the answer. */
export interface Mended extends Repair {
  /** The part that was changed. */
  readonly node: Tree
  readonly tree: Tree
}

/** A point and what an answer should be there. */
export interface Reference {
  readonly at: PreparedPoint
  readonly truth: Valued
}

/**
 * What a search may spend, in evaluated nodes: the elementary operations of every evaluation, and the nodes of every candidate
 * that is made. Counted, so that what is found never depends on the machine; some 20 ms of a core.
 */
const BUDGET = 800_000

/** Making a candidate (elaborating, comparing with those before, compiling) takes as long as evaluating its nodes so many times. */
export const MAKING = 60

/** At least this share of the points must agree outright; the others may be known too poorly to tell. */
const SHARE = 0.5

/**
 * The one-place change that makes a wrong answer equal to a reference at every point: the kind of slip and its place, never the
 * correction. Candidates are the mutations of the answer's own tree, sieved at one point where it is wrong, then at the others.
 * Of several that fit, those that leave the shortest formula count: 2b for b has a factor too many, it does not lack a division by 2.
 * Where these are of one kind but at several places (either index of p_i p_i for p_i p_k), the place is the innermost part that holds
 * them all. Null where they are of two kinds, and where the budget ends before every candidate was tried.
 */
export function findRepair(
  tree: Tree,
  reference: readonly Reference[],
  context: VariationContext,
): Mended | null {
  const points = stationsOf(tree, reference, context)
  if (points === null) return null
  const making = MAKING * nodesMade(tree)
  let left = BUDGET
  let best: { readonly size: number; readonly fits: Variation<MutationKind>[] } | null = null
  for (const candidate of mutationsOf(tree, context)) {
    left -= making
    if (left < 0) return null
    const { fits, spent } = tryAt(points, candidate.tree, context)
    left -= spent
    if (!fits) continue
    const size = nodesIn(candidate.tree)
    if (best !== null && size > best.size) continue
    if (best === null || size < best.size) best = { size, fits: [candidate] }
    else best.fits.push(candidate)
  }
  return best === null ? null : onlyRepair(best.fits, tree)
}

interface Station extends Reference {
  /** Operations that the answer takes there: its mutations take about as many. */
  readonly cost: number
}

/** The points, one first at which the answer is wrong; null where it is wrong at none. */
export function stationsOf(
  tree: Tree,
  reference: readonly Reference[],
  { scope }: VariationContext,
): readonly Station[] | null {
  const valueAt = compile(tree, scope.model)
  const wrong = reference.findIndex(({ at, truth }) => standing(truth, valueAt(at)) === 'wrong')
  const first = reference[wrong]
  if (first === undefined) return null
  const costs = new Map<string, number>()
  return [first, ...reference.toSpliced(wrong, 1)].map(({ at, truth }) => {
    const { sizes } = at.point
    const key = Object.values(sizes).join()
    const cost = costs.get(key) ?? costOf(tree, scope, sizes)
    costs.set(key, cost)
    return { at, truth, cost }
  })
}

/** Whether a tree has the reference's value at all points, as far as can be told, and surely at half of them; and what finding that out took. */
export function tryAt(
  points: readonly Station[],
  tree: Tree,
  { scope }: VariationContext,
): { readonly fits: boolean; readonly spent: number } {
  const valueAt = compile(tree, scope.model)
  let spent = 0
  let agreeing = 0
  for (const { at, truth, cost } of points) {
    spent += cost
    const found = standing(truth, valueAt(at))
    if (found === 'wrong') return { fits: false, spent }
    if (found === 'right') agreeing += 1
  }
  return { fits: agreeing >= SHARE * points.length, spent }
}

/** How a value stands to the truth; `open` where it lies within bounds that are too wide to tell. What has no value is wrong. */
function standing(truth: Valued, value: Valued): 'right' | 'wrong' | 'open' {
  if (compareValues(truth, value) === 'agrees') return 'right'
  const isWithin = truth.values.every((expected, entry) => {
    const bound = (truth.bounds[entry] ?? Infinity) + (value.bounds[entry] ?? Infinity)
    const difference = Math.abs(expected - (value.values[entry] ?? Number.NaN))
    return difference < Infinity && difference <= bound
  })
  return isWithin ? 'open' : 'wrong'
}

/** The kind that all fits share, and the one place of all, or the innermost part that holds their places. */
function onlyRepair(fits: readonly Variation<MutationKind>[], tree: Tree): Mended | null {
  const [first] = fits
  if (first === undefined || fits.some(({ kind }) => kind !== first.kind)) return null
  const spans = fits.map((fit) => shownSpan(fit, tree))
  const [one, ...others] = spans
  const isOne =
    one !== undefined && others.every((other) => isWithin(other, one) && isWithin(one, other))
  const span = isOne ? one : innermost(spans, tree)
  return { kind: first.kind, span, node: first.node, tree: first.tree }
}

/** The place to mark: of a sum whose sign is turned, the sign and the term behind it. */
function shownSpan({ kind, node, tree: mended }: Variation<MutationKind>, tree: Tree): Span {
  const isSum = node.kind === 'binary' && ['+', '-'].includes(node.operator)
  const isWhole = node === tree && mended.kind === 'negation'
  if (kind === 'sign' && isSum && !isWhole) {
    const [before, behind] = [node.left, node.right]
    const standsApart = isWritten(before) && before.span[1] < behind.span[0]
    if (standsApart) return [before.span[1], behind.span[1]]
  }
  return isWritten(node) ? node.span : writtenAround(node, tree)
}

/** The span of the innermost written part around a node that stands in no text, such as a limit that was left out. */
function writtenAround(node: Tree, tree: Tree): Span {
  const child = childrenOf(tree).find((one) => someTree(one, (within) => within === node))
  return child !== undefined && isWritten(child) ? writtenAround(node, child) : tree.span
}

/** The innermost part of a tree that holds all of some spans. */
export function innermost(spans: readonly Span[], tree: Tree): Span {
  const child = childrenOf(tree).find((one) => spans.every((span) => isWithin(span, one.span)))
  return child === undefined ? tree.span : innermost(spans, child)
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

function isWritten({ span }: Tree): boolean {
  return span[0] < span[1]
}

/** The nodes that making goes through: three times as many for each derivative around, whose definitions come in too. */
export function nodesMade(tree: Tree): number {
  const made = childrenOf(tree).reduce((count, child) => count + nodesMade(child), 1)
  return tree.kind === 'derivative' ? 3 * made : made
}

function nodesIn(tree: Tree): number {
  return childrenOf(tree).reduce((count, child) => count + nodesIn(child), 1)
}
