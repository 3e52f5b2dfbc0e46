import {
  call,
  derivative,
  entry,
  minus,
  negation,
  over,
  plus,
  power,
  sum as sumOver,
  times,
} from '@/lib/expr/build'
import type { Binary, Call, Derivative, Entry, Reduction, Tree } from '@/lib/expr/tree'
import { namesNeeded } from '@/lib/model/dependencies'
import { type Place, shapeAt } from '@/lib/model/places'
import type { Scope } from '@/lib/model/scope'
import { treeOfSize } from '@/lib/model/treeOfSize'
import { renamed } from './renamed'
import type { RuleName } from './ruleName'
import { isBigSum, isPower, isPowerOfE, isProduct, isQuotient, isSum } from './terms'
import { unfolded } from './unfolded'

/** What a rule, misapplied, makes of a derivative. */
export interface WrongDerivative {
  readonly rule: RuleName
  readonly tree: Tree
}

/** How far definitions are looked into. */
export interface Reach {
  /** Whether an entry of softmax is taken for the quotient it is, too. */
  readonly ofSoftmax: boolean
}

/** What is differentiated by. */
interface Variable extends Reach {
  readonly by: Tree
  readonly name: string
  readonly scope: Scope
  /** Indices bound around. */
  readonly bound: Place['bound']
}

/** Definitions and operations that are followed inwards at most. */
const DEPTH = 12

/** The bound index of sums made here: no question can declare it. */
const EACH = 'each entry'

/**
 * Every value that a derivative gets if one rule is misapplied at one place on the way in, and every other one rightly used: for f(g(x)) with a
 * slip in g′ that is f′(g) times the wrong g′.
 */
export function* wrongDerivatives(
  { of, by }: Derivative,
  { bound }: Pick<Place, 'bound'>,
  scope: Scope,
  { ofSoftmax }: Reach,
): Generator<WrongDerivative> {
  const array = by.kind === 'entry' ? by.array : by
  if (array.kind !== 'name') return
  yield* wrong(of, { by, name: array.name, scope, bound, ofSoftmax }, DEPTH)
}

function* wrong(of: Tree, x: Variable, depth: number): Generator<WrongDerivative> {
  if (depth === 0 || !moves(of, x)) return
  const open = unfolded(of, x.name, x.scope)
  const tree = isPowerOfE(open) ? call('exp', open.right) : open
  const inner: Inner = (part, within = x) => wrong(part, within, depth - 1)
  if (tree.kind === 'negation') yield* mapped(inner(tree.operand), (one) => negation(one))
  else if (isSum(tree)) yield* ofSum(tree, x, inner)
  else if (isProduct(tree)) yield* ofProduct(tree, x, inner)
  else if (isQuotient(tree)) yield* ofQuotient(tree, x, inner)
  else if (isPower(tree)) yield* ofPower(tree, x, inner)
  else if (tree.kind === 'call') yield* ofCall(tree, x, inner)
  else if (isBigSum(tree)) yield* ofBigSum(tree, x, inner)
  else if (tree.kind === 'entry') yield* ofSoftmaxEntry(tree, x)
}

type Inner = (part: Tree, within?: Variable) => Iterable<WrongDerivative>

function* mapped(
  slips: Iterable<WrongDerivative>,
  around: (one: Tree) => Tree,
): Generator<WrongDerivative> {
  for (const { rule, tree } of slips) yield { rule, tree: around(tree) }
}

function* each(rule: RuleName, ...trees: readonly Tree[]): Generator<WrongDerivative> {
  for (const tree of trees) yield { rule, tree }
}

/** Whether a tree's value hangs on the variable. */
function moves(tree: Tree, { name, scope }: Variable): boolean {
  return namesNeeded(tree, scope.model).has(name)
}

/** Whether a tree is the variable, or an entry of it: no function stands within. */
function isVariable(tree: Tree, { name }: Variable): boolean {
  const array = tree.kind === 'entry' ? tree.array : tree
  return array.kind === 'name' && array.name === name
}

function d(of: Tree, { by }: Variable): Tree {
  return derivative(of, by)
}

function* ofSum(tree: Binary, x: Variable, inner: Inner): Generator<WrongDerivative> {
  const { left, right, operator } = tree
  const turned = (one: Tree): Tree => (operator === '-' ? negation(one) : one)
  const together = (one: Tree, other: Tree): Tree => ({ ...tree, left: one, right: other })
  const [leftMoves, rightMoves] = [moves(left, x), moves(right, x)]
  if (leftMoves && rightMoves) yield* each('sum-term', d(left, x), turned(d(right, x)))
  else if (leftMoves) yield* each('sum-kept', together(d(left, x), right))
  else yield* each('sum-kept', together(left, d(right, x)))
  yield* mapped(inner(left), (one) => (rightMoves ? together(one, d(right, x)) : one))
  yield* mapped(inner(right), (one) => (leftMoves ? together(d(left, x), one) : turned(one)))
}

function* ofProduct(tree: Binary, x: Variable, inner: Inner): Generator<WrongDerivative> {
  const together = (left: Tree, right: Tree): Tree => ({ ...tree, left, right })
  const { left, right } = tree
  const [leftMoves, rightMoves] = [moves(left, x), moves(right, x)]
  const first = (one = d(left, x)): Tree => together(one, right)
  const second = (one = d(right, x)): Tree => together(left, one)
  if (leftMoves && rightMoves) {
    yield* each('product-term', first(), second())
    yield* each('product-parts', together(d(left, x), d(right, x)))
    yield* each('product-sign', minus(first(), second()), minus(second(), first()))
  }
  yield* mapped(inner(left), (one) => (rightMoves ? plus(first(one), second()) : first(one)))
  yield* mapped(inner(right), (one) => (leftMoves ? plus(first(), second(one)) : second(one)))
}

function* ofQuotient(tree: Binary, x: Variable, inner: Inner): Generator<WrongDerivative> {
  const together = (left: Tree, right: Tree): Tree => ({ ...tree, left, right })
  const { left: u, right: v } = tree
  const [uMoves, vMoves] = [moves(u, x), moves(v, x)]
  const squared = power(v, 2)
  const upper = (one = d(u, x)): Tree => times(one, v)
  const lower = (one = d(v, x)): Tree => times(u, one)
  if (!vMoves) {
    yield* mapped(inner(u), (one) => together(one, v))
    return
  }
  if (uMoves) {
    const [above, below] = [upper(), lower()]
    yield* each(
      'quotient-sign',
      together(minus(below, above), squared),
      together(plus(above, below), squared),
    )
    yield* each('quotient-square', together(minus(above, below), v))
    yield* each('quotient-parts', together(d(u, x), d(v, x)))
    yield* each('quotient-term', together(d(u, x), v), negation(together(below, squared)))
  } else {
    yield* each('quotient-sign', together(lower(), squared))
    yield* each('quotient-square', negation(together(lower(), v)))
    yield* each('quotient-parts', together(u, d(v, x)))
  }
  const numerator = (below: Tree, above = upper()): Tree =>
    uMoves ? minus(above, below) : negation(below)
  yield* mapped(inner(u), (one) => together(numerator(lower(), upper(one)), squared))
  yield* mapped(inner(v), (one) => together(numerator(lower(one)), squared))
}

function* ofPower(tree: Binary, x: Variable, inner: Inner): Generator<WrongDerivative> {
  const { left: base, right: exponent } = tree
  if (moves(exponent, x)) {
    if (moves(base, x)) return
    const asPower = times(exponent, { ...tree, right: minus(exponent, 1) })
    yield* each(
      'exp-derivative',
      asPower,
      times(asPower, d(exponent, x)),
      times(tree, d(exponent, x)),
    )
    yield* mapped(inner(exponent), (one) => times(times(tree, call('log', base)), one))
    return
  }
  const lowered: Tree = { ...tree, right: minus(exponent, 1) }
  const outer = times(exponent, lowered)
  if (!isVariable(base, x)) yield* each('chain-inner', outer)
  yield* each(
    'power-derivative',
    times(lowered, d(base, x)),
    times(times(exponent, tree), d(base, x)),
  )
  yield* mapped(inner(base), (one) => times(outer, one))
}

function* ofCall(tree: Call, x: Variable, inner: Inner): Generator<WrongDerivative> {
  const [u, ...more] = tree.arguments
  if (u === undefined || more.length > 0 || shapeAt(u, x, x.scope)?.length !== 0) return
  const outer: Tree = { ...tree, primes: tree.primes + 1 }
  const isInner = !isVariable(u, x)
  if (isInner) yield* each('chain-inner', outer)
  switch (tree.function) {
    case 'log':
      yield* each('log-derivative', d(u, x), over(1, d(u, x)), times(tree, d(u, x)))
      break
    case 'exp':
      yield* each(
        'exp-derivative',
        d(u, x),
        call('exp', d(u, x)),
        times(u, call('exp', minus(u, 1))),
      )
      break
    default:
      if (isInner) yield* each('chain-outer', times(tree, d(u, x)))
  }
  yield* mapped(inner(u), (one) => times(outer, one))
}

/** Σ_j f_j: its terms, the one at the variable's own index alone, and the bound index that took the variable's along. */
function* ofBigSum(tree: Reduction, x: Variable, inner: Inner): Generator<WrongDerivative> {
  const bound = new Map([...x.bound, ...tree.indices.map(({ name }) => [name, null] as const)])
  yield* mapped(inner(tree.body, { ...x, bound }), (body) => ({ ...tree, body }))
  const [index, ...more] = tree.indices
  const { by } = x
  if (index === undefined || more.length > 0 || by.kind !== 'entry') return
  const [own, ...others] = by.indices
  if (own === undefined || others.length > 0 || own.kind === 'whole-axis') return
  const clash: Tree = { ...by, indices: [{ kind: 'name', name: index.name, span: index.span }] }
  yield* each('index-clash', { ...tree, body: derivative(tree.body, clash) })
  if (tree.condition === null) yield* each('sum-one', d(renamed(tree.body, index.name, own), x))
}

/** An entry of softmax(u): its quotient e^{u_k} / Σ_j e^{u_j}, or a function of u_k alone. */
function* ofSoftmaxEntry({ array, indices }: Entry, x: Variable): Generator<WrongDerivative> {
  const [own, ...others] = indices
  const [u, ...more] = array.kind === 'call' && array.function === 'softmax' ? array.arguments : []
  if (u === undefined || more.length > 0 || own === undefined || others.length > 0) return
  const rows = shapeAt(u, x, x.scope)?.[0]
  if (rows === undefined || own.kind === 'whole-axis') return
  const p = entry(array, own)
  const argument = unfolded(entry(u, own), x.name, x.scope)
  yield* each('softmax-alone', times(times(p, minus(1, p)), d(argument, x)))
  if (!x.ofSoftmax) return
  const above = call('exp', entry(u, own))
  const below = sumOver(EACH, treeOfSize(rows), call('exp', entry(u, EACH)))
  yield* ofQuotient(over(above, below), x, () => [])
}
