import { invariant } from '@/lib/expr/invariant'
import type { Call, FunctionName } from '@/lib/expr/tree'
import { entrywise, extremeOf, leakyRelu, rootOf } from './callEntrywise'
import { dotOf, meanOf, normOf, sumOf } from './callFold'
import { determinantOf, inverseOf, traceOf } from './callLinearAlgebra'
import { diagonalOf, hcat, kronecker, oneHot, outer, vcat, vectorOf } from './callRearrange'
import { logSumExp, softmax } from './callSoftmax'
import type { Environment, Evaluate } from './environment'
import { SMOOTH } from './functionTable'
import { MAX_ORDER } from './jet'
import { liftInto, seedAll, takeTangent } from './lift'
import { makeSlab, resize } from './slab'

/** A function's closure from those of its arguments, whose values are jets of `order`. */
export type Build = (given: readonly Evaluate[], order: number, call: Call) => Evaluate

const smooth =
  (name: keyof typeof SMOOTH): Build =>
  ([x], order) => {
    invariant(x !== undefined, `${name} has an argument`)
    return entrywise(SMOOTH[name], x, order)
  }

const BUILDS: Record<Exclude<FunctionName, 'bars' | 'maxnorm'>, Build> = {
  exp: smooth('exp'),
  log: smooth('log'),
  sqrt: smooth('sqrt'),
  root: rootOf,
  abs: smooth('abs'),
  sin: smooth('sin'),
  cos: smooth('cos'),
  tan: smooth('tan'),
  cot: smooth('cot'),
  sec: smooth('sec'),
  csc: smooth('csc'),
  arcsin: smooth('arcsin'),
  arccos: smooth('arccos'),
  arctan: smooth('arctan'),
  sinh: smooth('sinh'),
  cosh: smooth('cosh'),
  tanh: smooth('tanh'),
  sech: smooth('sech'),
  sigmoid: smooth('sigmoid'),
  softplus: smooth('softplus'),
  softmax,
  logsumexp: logSumExp,
  relu: smooth('relu'),
  leakyrelu: leakyRelu,
  max: extremeOf(1),
  min: extremeOf(-1),
  sign: smooth('sign'),
  floor: smooth('floor'),
  ceil: smooth('ceil'),
  norm: normOf,
  trace: traceOf,
  det: determinantOf,
  inv: inverseOf,
  diag: diagonalOf,
  vec: vectorOf,
  sum: sumOf,
  mean: meanOf,
  kron: kronecker,
  dot: dotOf,
  outer,
  vcat,
  hcat,
  onehot: oneHot,
}

/**
 * A function applied. A primed one (`\sigma'(x)`) is its derivative in its first argument: every entry moves along an
 * infinitesimal of its own order, and the coefficient of it is taken.
 */
export function compileCall(tree: Call, environment: Environment): Evaluate {
  const given = tree.arguments.map((argument) => environment.compile(argument, environment))
  return primed(tree, given, environment.order, tree.primes)
}

function primed(tree: Call, given: readonly Evaluate[], order: number, primes: number): Evaluate {
  invariant(
    tree.function !== 'bars' && tree.function !== 'maxnorm',
    'elaboration writes bars as what they mean',
  )
  if (primes === 0) return BUILDS[tree.function](given, order, tree)
  invariant(order < MAX_ORDER, 'elaboration refuses derivatives nested deeper')
  const moved = given.map((argument, position): Evaluate => {
    const raised = makeSlab(order + 1)
    return (frame) => {
      liftInto(raised, argument(frame))
      if (position === 0) seedAll(raised)
      return raised
    }
  })
  const inner = primed(tree, moved, order + 1, primes - 1)
  const into = makeSlab(order)
  return (frame) => {
    const value = inner(frame)
    resize(into, value.rows, value.columns)
    for (let k = 0; k < value.rows * value.columns; k += 1) takeTangent(into, k, value, k)
    return into
  }
}
