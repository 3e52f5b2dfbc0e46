import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  binary,
  bound,
  call,
  cases,
  comparison,
  derivative,
  entry,
  indicator,
  minus,
  name,
  negation,
  numeral,
  over,
  plus,
  power,
  reduction,
  sum,
  times,
  transpose,
} from '@/lib/expr/build'
import type { BinaryOperator, FunctionName, Reducer, Tree } from '@/lib/expr/tree'
import { compile, preparePoint } from '@/lib/model/evaluate'
import type { Given, Model } from '@/lib/model/model'
import type { SamplePoint } from '@/lib/model/point'
import { isRefusal } from './cannot'
import { createReferee } from './referee'

const given = (called: string, ...shape: (string | number)[]): Given => ({
  name: called,
  shape: shape.map((axis) => (typeof axis === 'string' ? name(axis) : numeral(axis))),
  domain: { kind: 'real' },
  value: null,
})

const model: Model = {
  sizes: [{ name: 'K', least: 2, greatest: 6 }],
  constraints: [],
  givens: [given('t'), given('z', 'K', 1), given('A', 'K', 'K'), given('Q', 2, 'K', 2)],
  definitions: [
    { name: 'p', tree: call('softmax', name('z')) },
    { name: 'Z', tree: sum('j', 'K', call('exp', entry('z', 'j'))) },
    { name: 's', tree: times('A', 'p') },
    { name: 'L', tree: negation(call('log', entry('p', 'k'))) },
  ],
  indices: [
    { name: 'i', size: name('K') },
    { name: 'k', size: name('K') },
  ],
  layout: 'numerator',
  numbers: new Map(),
  batch: false,
}

const points: readonly SamplePoint[] = [1, 2].map((i) => ({
  stratum: '',
  sizes: { K: 3 },
  indices: { i, k: 2 },
  givens: {
    t: [0.7],
    z: [0.3, -1.1, 0.9],
    A: [1.2, -0.7, 0.4, 2.1, 0.3, -1.4, 0.6, 0.8, -0.2],
    Q: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.1, 1.2, 1.3],
  },
  overrides: {},
}))

const index = fc.constantFrom('i', 'k')
const functions = fc.constantFrom<FunctionName>(
  'exp',
  'log',
  'sqrt',
  'abs',
  'sin',
  'cos',
  'tan',
  'cot',
  'sec',
  'csc',
  'arcsin',
  'arccos',
  'arctan',
  'sinh',
  'cosh',
  'tanh',
  'sech',
  'sigmoid',
  'softplus',
  'relu',
  'sign',
  'floor',
  'ceil',
)

/** Scalars of any kind: quantities, sums over bound indices, cases, derivatives of other scalars. */
const scalar = fc.letrec<{ any: Tree; leaf: Tree; node: Tree }>((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('node')),
  leaf: fc.oneof(
    fc.constantFrom<Tree>(name('t'), name('Z'), name('L'), name('K'), numeral(2), numeral('0.3')),
    fc.tuple(fc.constantFrom('z', 'p', 's'), index).map(([of, at]) => entry(of, at)),
    fc.tuple(index, index).map(([row, column]) => entry('A', row, column)),
  ),
  node: fc.oneof(
    fc
      .tuple(tie('any'), fc.constantFrom<BinaryOperator>('+', '-', '*', '/', '^'), tie('any'))
      .map(([left, operator, right]) => binary(left, operator, right)),
    fc.tuple(functions, tie('any')).map(([of, argument]) => call(of, argument)),
    fc.tuple(functions, tie('any')).map(([of, argument]) => ({ ...call(of, argument), primes: 1 })),
    fc
      .tuple(fc.constantFrom<Reducer>('sum', 'product', 'max', 'min'), tie('any'), fc.boolean())
      .map(([reducer, body, others]) =>
        reduction(
          reducer,
          [bound('j', 1, 'K')],
          times(body, entry('z', 'j')),
          others ? comparison('j', '!=', 'k') : null,
        ),
      ),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => cases([a, comparison('i', '=', 'k')], [b, null])),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => cases([a, comparison(b, '<', 'i')], [b, null])),
    tie('any').map((a) => times(indicator(comparison(a, '>', 0)), a)),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => call('leakyrelu', a, minus(0.1, b))),
    tie('any').map((a) => power(a, 2)),
    tie('any').map((a) => call('root', a, 3)),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => call('max', a, b)),
    tie('any').map((a) => entry(times(a, call('inv', plus('A', 'A'))), 'i', 'k')),
    tie('any').map((a) => call('det', plus(times(a, 'A'), transpose('A')))),
    tie('any').map((a) => over(call('norm', times(a, 'z')), call('logsumexp', name('z')))),
    fc
      .tuple(tie('any'), fc.constantFrom('z', 'p'), index)
      .map(([of, by, at]) => derivative(of, entry(by, at))),
    tie('any').map((of) => derivative(of, 't')),
  ),
})).any

/** How deep derivatives nest in a tree: the language ends at two. */
function nesting(tree: unknown): number {
  if (typeof tree !== 'object' || tree === null) return 0
  const within = Math.max(0, ...Object.values(tree).map(nesting))
  const primes = 'primes' in tree ? Number(tree.primes) : 0
  return within + primes + ('kind' in tree && tree.kind === 'derivative' ? 1 : 0)
}

/** A number small enough that the referee's own errors stay below it. */
const NEGLIGIBLE = 1e-20

const referee = await createReferee()

/** The referee's value of a scalar as a double; `null` where it has none. */
function settled(tree: Tree, point: SamplePoint): number | null {
  try {
    const digits = referee.valueAt({ model, tree, point })[0]
    return digits === undefined || digits === 'undefined' || digits === 'unknown'
      ? null
      : Number(digits)
  } catch (thrown) {
    if (isRefusal(thrown)) return null
    throw thrown
  }
}

/** Entries of a given of three axes, with indices that may leave them. */
const deep = fc
  .tuple(
    ...[0, 1, 2].map(() => fc.constantFrom<Tree>(name('i'), name('k'), numeral(1), plus('i', 1))),
  )
  .map(
    (indices): Tree => ({
      ...entry('Q', ...indices),
      lengths: [numeral(2), name('K'), numeral(2)],
    }),
  )

describe('the fast engine and the referee', () => {
  it('find the same entries of an array of three axes, and the same derivatives by them', () => {
    fc.assert(
      fc.property(deep, deep, (left, right) => {
        for (const tree of [left, derivative(times(left, times(left, right)), right)]) {
          for (const point of points) {
            const [value = Number.NaN] = compile(tree, model)(preparePoint(model, point)).values
            const digits = settled(tree, point)
            if (digits === null) expect(value).toBeNaN()
            else expect(value).toBeCloseTo(digits, 12)
          }
        }
      }),
      { numRuns: 60, seed: 4 },
    )
  })

  it('agree within the engine’s bound wherever both have a value', () => {
    fc.assert(
      fc.property(
        scalar.filter((tree) => nesting(tree) <= 2),
        (tree) => {
          for (const point of points) {
            const digits = settled(tree, point)
            const { values, bounds } = compile(tree, model)(preparePoint(model, point))
            const [value = Number.NaN] = values
            const [bound = Infinity] = bounds
            if (digits === null || !(bound < Infinity)) continue
            const allowed = bound + NEGLIGIBLE + Number.EPSILON * Math.abs(value)
            expect(Math.abs(digits - value)).toBeLessThanOrEqual(allowed)
          }
        },
      ),
      { numRuns: 150, seed: 6 },
    )
  }, 60_000)
})
