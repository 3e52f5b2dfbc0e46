import { describe, expect, test } from 'vitest'
import {
  binary,
  call,
  cases,
  comparison,
  derivative,
  entry,
  filled,
  indicator,
  matrix,
  minus,
  name,
  negation,
  numeral,
  over,
  plus,
  power,
  times,
  transpose,
} from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import { compile, preparePoint } from '@/lib/model/evaluate'
import type { Given, Model } from '@/lib/model/model'
import type { SamplePoint } from '@/lib/model/point'
import { createReferee } from './referee'

const given = (called: string, ...shape: number[]): Given => ({
  name: called,
  shape: shape.map((axis) => numeral(axis)),
  domain: { kind: 'real' },
  value: null,
})

const model: Model = {
  sizes: [],
  constraints: [],
  givens: [given('t'), given('z', 3, 1), given('A', 3, 3), given('B', 3, 2)],
  definitions: [],
  indices: [],
  layout: 'numerator',
  batch: false,
  numbers: new Map(),
}

const point: SamplePoint = {
  stratum: '',
  sizes: {},
  indices: {},
  givens: {
    t: [0.7],
    z: [0.3, -1.1, 0.9],
    A: [1.2, -0.7, 0.4, 2.1, 0.3, -1.4, 0.6, 0.8, -0.2],
    B: [0.5, -0.3, 1.1, 0.9, -1.6, 0.2],
  },
  overrides: {},
}

const A = name('A')
const z = name('z')
const squares = binary(A, '.*', A)

/** Every function of the table that makes or takes an array, and every operator on arrays, over A and z. */
const ARRAYS: readonly (readonly [string, Tree])[] = [
  ['A B', times(A, 'B')],
  ["A'", transpose(A)],
  ['A .* A', squares],
  ['A ./ (A .* A + 1)', binary(A, './', plus(squares, 1))],
  ['(A .* A + 1) .^ t', binary(plus(squares, 1), '.^', name('t'))],
  ['A^3', power(A, 3)],
  ['A^-2', power(A, negation(numeral(2)))],
  ['A^0', power(A, 0)],
  ['A / t', over(A, 't')],
  ['e^A', call('exp', A)],
  ['softmax(A)', call('softmax', A)],
  ['softmax(A, 2)', call('softmax', A, 2)],
  ['logsumexp(A)', call('logsumexp', A)],
  ['logsumexp(A, 2)', call('logsumexp', A, 2)],
  ['sum(A)', call('sum', A)],
  ['sum(A, 1)', call('sum', A, 1)],
  ['sum(A, 2)', call('sum', A, 2)],
  ['mean(A)', call('mean', A)],
  ['mean(A, 1)', call('mean', A, 1)],
  ['mean(A, 2)', call('mean', A, 2)],
  ['max(A)', call('max', A)],
  ['max(A, 1)', call('max', A, 1)],
  ['min(A, 2)', call('min', A, 2)],
  ["max(A, A')", call('max', A, transpose(A))],
  ['max(A, 0)', call('max', A, 0)],
  ['relu(A)', call('relu', A)],
  ['leakyrelu(A, 0.1)', call('leakyrelu', A, numeral('0.1'))],
  ['root(A, 3)', call('root', A, 3)],
  ['norm(A)', call('norm', A)],
  ['norm(A z)', call('norm', times(A, z))],
  ['norm(A z, 1)', call('norm', times(A, z), 1)],
  ['norm(A z, 2)', call('norm', times(A, z), 2)],
  ['max(abs(A z))', call('max', call('abs', times(A, z)))],
  ['trace(A)', call('trace', A)],
  ['det(A)', call('det', A)],
  ['inv(A)', call('inv', A)],
  ['diag(A)', call('diag', A)],
  ['diag(A z)', call('diag', times(A, z))],
  ['vec(A)', call('vec', A)],
  ['kron(A, B)', call('kron', A, 'B')],
  ['kron(z, A)', call('kron', z, A)],
  ['dot(A z, z)', call('dot', times(A, z), z)],
  ['outer(A z, z)', call('outer', times(A, z), z)],
  ["vcat(A, z')", call('vcat', A, transpose(z))],
  ['hcat(A, z)', call('hcat', A, z)],
  [
    "[A, z; z', t]",
    matrix([
      [A, z],
      [transpose(z), 't'],
    ]),
  ],
  ['A onehot(2, 3)', times(A, call('onehot', 2, 3))],
  ['A[2, :]', entry(A, 2, ':')],
  ['A[:, 1]', entry(A, ':', 1)],
  ["1[A > A']", indicator(comparison(A, '>', transpose(A)))],
  ["A > A' ? A^2 : t", cases([power(A, 2), comparison(A, '>', transpose(A))], [name('t'), null])],
  ['A .* 1[z^2 < t]', times(call('diag', indicator(comparison(binary(z, '.*', z), '<', 't'))), A)],
  ['A - t I', minus(A, times('t', filled('identity', 3, 3)))],
  ['A ones(3, 2)', times(A, filled('ones', 3, 2))],
  ['zeros(3, 3) A', times(filled('zeros', 3, 3), A)],
]

const referee = await createReferee()

/** Claims that the engine's value lies within its own bound of the referee's, and that the bound is small. */
function agree(tree: Tree): void {
  const exact = referee.valueAt({ model, tree, point }).map(Number)
  const { values, bounds } = compile(tree, model)(preparePoint(model, point))
  expect(values).toHaveLength(exact.length)
  const scale = Math.max(1, ...exact.map(Math.abs))
  exact.forEach((digits, k) => {
    const [value = Number.NaN, bound = Infinity] = [values[k], bounds[k]]
    expect(Math.abs(digits - value)).toBeLessThanOrEqual(bound + Number.EPSILON * scale)
    expect(bound).toBeLessThan(1e-11 * scale)
  })
}

/** A number that every entry of an array counts in, and whose derivatives do not vanish. */
function measure(of: Tree): Tree {
  return call('sum', binary(of, '.*', plus(of, binary(of, '.*', of))))
}

describe('both arithmetics have the same value, within the engine’s bound', () => {
  test.each(ARRAYS)('of %s', (_, tree) => {
    agree(tree)
  })

  test.each(ARRAYS)('of the derivative of %s', (_, tree) => {
    agree(derivative(measure(tree), entry(A, 2, 1)))
    agree(derivative(measure(tree), A))
  })

  test.each(ARRAYS)('of the second derivative of %s', (_, tree) => {
    agree(derivative(derivative(measure(tree), entry(A, 2, 1)), entry(A, 2, 1)))
    agree(derivative(derivative(measure(tree), entry(A, 2, 1)), entry(A, 1, 3)))
  })
})

describe('a column by a column is the Jacobian of both', () => {
  test.each([
    ['A z', times(A, z)],
    ['softmax(A z)', call('softmax', times(A, z))],
    ['inv(A) z', times(call('inv', A), z)],
    ['z / norm(z)', over(z, call('norm', z))],
  ])('%s', (_, tree) => {
    agree(derivative(tree, z))
    agree(derivative(derivative(measure(tree), z), z))
  })
})
