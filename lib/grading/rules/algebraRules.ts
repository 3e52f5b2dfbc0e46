import { binary, call, minus, negation, numeral, plus, power, times } from '@/lib/expr/build'
import { equalTrees } from '@/lib/expr/equalTrees'
import type { Binary, Call, FunctionName, Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'
import { renamed } from './renamed'
import type { RuleName } from './ruleName'
import {
  factorByFactor,
  isBigSum,
  isPower,
  isPowerOfE,
  isProduct,
  isQuotient,
  isSum,
  termByTerm,
} from './terms'

/** A false identity: what it wrongly makes of a node, in each way it can be used there. */
interface AlgebraRule {
  readonly rule: RuleName
  readonly wrongly: (node: Tree, parent: Tree | null) => Iterable<Tree>
}

/** The false identities of algebra that students use, each read from left to right; both ways where both are usual. */
export const ALGEBRA_RULES: readonly AlgebraRule[] = [
  { rule: 'log-of-product', wrongly: ofProduct('log') },
  { rule: 'log-of-quotient', wrongly: ofQuotient('log') },
  { rule: 'log-of-sum', wrongly: ofSum('log') },
  { rule: 'log-of-power', wrongly: logOfPower },
  { rule: 'exp-of-sum', wrongly: ofSum('exp') },
  { rule: 'exp-of-product', wrongly: expOfProduct },
  { rule: 'power-of-sum', wrongly: powerOfSum },
  { rule: 'power-of-product', wrongly: powersMultiplied },
  { rule: 'root-of-sum', wrongly: ofSum('sqrt') },
  { rule: 'reciprocal-of-sum', wrongly: reciprocalOfSum },
  { rule: 'fraction-of-sum', wrongly: fractionOfSum },
  { rule: 'fractions-added', wrongly: fractionsAdded },
  { rule: 'minus-bracket', wrongly: minusBracket },
  { rule: 'factor-bracket', wrongly: factorBracket },
  { rule: 'sum-of-product', wrongly: sumOfProduct },
  { rule: 'sum-of-quotient', wrongly: sumOfQuotient },
  { rule: 'sum-of-constant', wrongly: sumOfConstant },
  { rule: 'index-clash', wrongly: indexClash },
  { rule: 'delta-dropped', wrongly: deltaDropped },
  { rule: 'condition-dropped', wrongly: conditionDropped },
  { rule: 'transpose-dropped', wrongly: transposeDropped },
  { rule: 'transpose-order', wrongly: transposeOrder },
  { rule: 'inverse-order', wrongly: inverseOrder },
  { rule: 'product-order', wrongly: productOrder },
]

/** What a function of one number is taken of; e^u is exp(u). */
function argumentOf(node: Tree, named: FunctionName): Tree | null {
  if (named === 'exp' && isPowerOfE(node)) return node.right
  if (node.kind !== 'call' || node.function !== named || node.primes > 0) return null
  return node.arguments.length === 1 ? (node.arguments[0] ?? null) : null
}

type OfNode = (node: Tree) => Generator<Tree>

/** f(a + b) as f(a) + f(b). */
function ofSum(named: FunctionName): OfNode {
  return function* (node) {
    const argument = argumentOf(node, named)
    if (argument !== null) yield* termByTerm(argument, (term): Call => call(named, term))
  }
}

/** f(a b) as f(a) f(b). */
function ofProduct(named: FunctionName): OfNode {
  return function* (node) {
    const argument = argumentOf(node, named)
    if (argument === null) return
    const of = (factor: Tree): Tree => call(named, factor)
    if (argument.kind === 'reduction' && argument.reducer === 'product') {
      yield { ...argument, body: of(argument.body) }
    }
    if (!isProduct(argument)) return
    yield times(of(argument.left), of(argument.right))
    yield factorByFactor(argument, of)
  }
}

/** f(a / b) as f(a) / f(b). */
function ofQuotient(named: FunctionName): OfNode {
  return function* (node) {
    const argument = argumentOf(node, named)
    if (argument === null || !isQuotient(argument)) return
    yield { ...argument, left: call(named, argument.left), right: call(named, argument.right) }
  }
}

function* logOfPower(node: Tree): Generator<Tree> {
  const argument = argumentOf(node, 'log')
  if (argument !== null && isPower(argument))
    yield { ...argument, left: call('log', argument.left) }
}

/** e^(a b) as e^a e^b, and the other way round; the same of quotients. */
function* expOfProduct(node: Tree): Generator<Tree> {
  yield* ofProduct('exp')(node)
  yield* ofQuotient('exp')(node)
  if (!isProduct(node) && !isQuotient(node)) return
  const [left, right] = [argumentOf(node.left, 'exp'), argumentOf(node.right, 'exp')]
  if (left !== null && right !== null) yield call('exp', { ...node, left, right })
}

function* powerOfSum(node: Tree): Generator<Tree> {
  if (!isPower(node)) return
  const { left, right } = node
  const raised = (term: Tree): Tree => ({ ...node, left: term })
  yield* termByTerm(left, raised)
  if (isSum(left) && left.operator === '-' && equalTrees(right, numeral(2))) {
    yield plus(raised(left.left), raised(left.right))
  }
}

/** a^m a^n as a^(m n), and (a^m)^n as a^(m + n). */
function* powersMultiplied(node: Tree): Generator<Tree> {
  if (isProduct(node) && isPower(node.left) && isPower(node.right)) {
    const { left, right } = node
    if (equalTrees(left.left, right.left)) yield power(left.left, times(left.right, right.right))
  }
  if (isPower(node) && isPower(node.left)) {
    yield power(node.left.left, plus(node.left.right, node.right))
  }
}

function* reciprocalOfSum(node: Tree): Generator<Tree> {
  yield* ofSum('inv')(node)
  if (isQuotient(node)) yield* termByTerm(node.right, (term) => ({ ...node, right: term }))
}

/** (a + b) / c as a / c + b, or as a + b / c. */
function* fractionOfSum(node: Tree): Generator<Tree> {
  if (!isQuotient(node) || !isSum(node.left)) return
  const { left, right, operator } = node.left
  const divided = (one: Tree): Tree => ({ ...node, left: one })
  yield binary(divided(left), operator, right)
  yield binary(left, operator, divided(right))
}

/** a / c + b / d as (a + b) / (c + d). */
function* fractionsAdded(node: Tree): Generator<Tree> {
  if (!isSum(node) || !isQuotient(node.left) || !isQuotient(node.right)) return
  const { left, right, operator } = node
  yield {
    ...left,
    left: binary(left.left, operator, right.left),
    right: plus(left.right, right.right),
  }
}

/** −(a + b) as −a + b, and c − (a + b) as c − a + b. */
function* minusBracket(node: Tree): Generator<Tree> {
  const isDifference = node.kind === 'binary' && node.operator === '-'
  const bracket = node.kind === 'negation' ? node.operand : isDifference ? node.right : null
  if (bracket === null) return
  if (bracket === null || !isSum(bracket)) return
  const begun = (first: Tree): Tree =>
    node.kind === 'binary' ? minus(node.left, first) : negation(first)
  const innermost = (sum: Binary): Tree => ({
    ...sum,
    left: isSum(sum.left) ? innermost(sum.left) : begun(sum.left),
  })
  yield { ...bracket, left: begun(bracket.left) }
  yield innermost(bracket)
}

/** k (a + b) as k a + b. */
function* factorBracket(node: Tree): Generator<Tree> {
  if (!isProduct(node)) return
  const { left, right } = node
  if (isSum(right)) yield { ...right, left: { ...node, right: right.left } }
  if (isSum(left)) yield { ...left, right: { ...node, left: left.right } }
}

/** Σ a b as Σ a · Σ b, and the other way round. */
function* sumOfProduct(node: Tree): Generator<Tree> {
  if (isBigSum(node) && isProduct(node.body)) {
    const { left, right } = node.body
    yield { ...node.body, left: { ...node, body: left }, right: { ...node, body: right } }
  }
  if (!isProduct(node) || !isBigSum(node.left) || !isBigSum(node.right)) return
  const { left, right } = node
  const [one] = left.indices
  const [other] = right.indices
  if (one === undefined || other === undefined || left.indices.length > 1) return
  const body = renamed(right.body, other.name, { kind: 'name', name: one.name, span: one.span })
  if (right.indices.length === 1) yield { ...left, body: times(left.body, body) }
}

function* sumOfQuotient(node: Tree): Generator<Tree> {
  if (!isBigSum(node) || !isQuotient(node.body)) return
  const { left, right } = node.body
  yield { ...node.body, left: { ...node, body: left }, right: { ...node, body: right } }
}

/** Σ c as c, where c does not hang on the bound index. */
function* sumOfConstant(node: Tree): Generator<Tree> {
  if (!isBigSum(node) || node.indices.length > 1) return
  const held = namesOf(node.body)
  if (!node.indices.some(({ name }) => held.has(name))) yield node.body
}

/** x_k Σ_j y_j as Σ_j x_j y_j: the bound index takes the free one with it. */
function* indexClash(node: Tree): Generator<Tree> {
  if (!isProduct(node)) return
  for (const [sum, factor] of [
    [node.right, node.left],
    [node.left, node.right],
  ] as const) {
    const [index] = sum.kind === 'reduction' ? sum.indices : []
    if (!isBigSum(sum) || index === undefined || sum.indices.length > 1) continue
    for (const free of namesOf(factor)) {
      const taken = renamed(factor, free, { kind: 'name', name: index.name, span: index.span })
      yield { ...sum, body: times(taken, sum.body) }
    }
  }
}

function* deltaDropped(node: Tree): Generator<Tree> {
  if (node.kind === 'indicator') yield numeral(1)
}

function* conditionDropped(node: Tree): Generator<Tree> {
  if (node.kind === 'reduction' && node.condition !== null) yield { ...node, condition: null }
}

function* transposeDropped(node: Tree): Generator<Tree> {
  if (node.kind === 'transpose') yield node.operand
}

function* transposeOrder(node: Tree): Generator<Tree> {
  if (node.kind !== 'transpose' || !isProduct(node.operand)) return
  yield factorByFactor(node.operand, (factor) => ({ ...node, operand: factor }))
}

function* inverseOrder(node: Tree): Generator<Tree> {
  const argument = argumentOf(node, 'inv')
  if (argument === null || !isProduct(argument)) return
  yield factorByFactor(argument, (factor) => call('inv', factor))
}

/** A B as B A; within a transpose or an inverse that is told as such. */
function* productOrder(node: Tree, parent: Tree | null): Generator<Tree> {
  if (parent?.kind === 'transpose' || (parent !== null && argumentOf(parent, 'inv') !== null))
    return
  if (node.kind !== 'binary' || node.operator !== '*') return
  yield { ...node, left: node.right, right: node.left }
}
