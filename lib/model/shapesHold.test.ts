import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  binary,
  call,
  derivative,
  entry,
  filled,
  matrix,
  name,
  negation,
  numeral,
  transpose,
} from '@/lib/expr/build'
import type { BinaryOperator, FunctionName, Tree } from '@/lib/expr/tree'
import { elaborate } from './elaborate'
import { compile, preparePoint } from './evaluate'
import { foldedAxes } from './givenSlab'
import type { SamplePoint } from './point'
import { shapeAtSizes } from './shape'
import { told } from './written.fixture'

const { model, scope } = told({
  sizes: { n: [2, 3], m: [2, 3] },
  givens: {
    t: [],
    x: ['n', '1'],
    y: ['m', '1'],
    A: ['n', 'n'],
    B: ['m', 'n'],
    Q: ['n', 'm', '2'],
  },
  define: { z: 'B x', p: 'softmax(z)' },
  indices: { i: 'n', k: 'm' },
})

const sizes = { n: 2, m: 3 }
const counted = (length: number): number[] => Array.from({ length }, (_, k) => 0.3 + 0.4 * k)
const point: SamplePoint = {
  stratum: '',
  sizes,
  indices: { i: 2, k: 3 },
  givens: {
    t: [0.7],
    x: counted(2),
    y: counted(3),
    A: counted(4),
    B: counted(6),
    Q: counted(12),
  },
  overrides: {},
}

const unary = fc.constantFrom<FunctionName>(
  'exp',
  'relu',
  'softmax',
  'logsumexp',
  'sum',
  'mean',
  'max',
  'norm',
  'maxnorm',
  'bars',
  'trace',
  'det',
  'inv',
  'diag',
  'vec',
)
const pairs = fc.constantFrom<FunctionName>('kron', 'dot', 'outer', 'vcat', 'hcat', 'max')
const operators = fc.constantFrom<BinaryOperator>('+', '-', '*', '/', '^', '.*', './', '.^')
const index = fc.constantFrom<Tree | ':'>(name('i'), name('k'), numeral(1), ':')

/** Arrays of all kinds, most of which do not fit together. */
const array = fc.letrec<{ array: Tree; leaf: Tree; node: Tree }>((tie) => ({
  array: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('node')),
  leaf: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('t', 'x', 'y', 'A', 'B', 'z', 'p', 'Q', 'n').map(name),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom<Tree>(
        numeral(0),
        numeral(1),
        numeral(2),
        filled('identity', null),
        filled('ones', null),
        filled('zeros', null),
        filled('ones', 'm', 'n'),
      ),
    },
  ),
  node: fc.oneof(
    fc.tuple(tie('array'), operators, tie('array')).map(([a, sign, b]) => binary(a, sign, b)),
    fc.tuple(unary, tie('array')).map(([of, a]) => call(of, a)),
    fc
      .tuple(
        fc.constantFrom<FunctionName>('sum', 'max', 'softmax'),
        tie('array'),
        fc.integer({ min: 1, max: 2 }),
      )
      .map(([of, a, along]) => call(of, a, along)),
    fc.tuple(pairs, tie('array'), tie('array')).map(([of, a, b]) => call(of, a, b)),
    tie('array').map(transpose),
    tie('array').map(negation),
    fc
      .tuple(tie('array'), fc.array(index, { minLength: 1, maxLength: 3 }))
      .map(([a, at]) => entry(a, ...at)),
    fc.tuple(tie('array'), tie('array')).map(([a, b]) => matrix([[a, b]])),
    fc.tuple(tie('array'), tie('array'), tie('array'), tie('array')).map(([a, b, c, d]) =>
      matrix([
        [a, b],
        [c, d],
      ]),
    ),
    fc
      .tuple(tie('array'), fc.constantFrom('t', 'x', 'A', 'z', 'Q'))
      .map(([a, by]) => derivative(a, by)),
  ),
})).array

describe('a shape that was inferred', () => {
  test('is the value’s at every size, and what does not fit is refused, never thrown', () => {
    const prepared = preparePoint(model, point)
    let held = 0
    fc.assert(
      fc.property(array, (tree) => {
        const elaborated = elaborate(tree, scope('i', 'k'))
        if (elaborated.kind === 'unreadable') return
        held += 1
        const { rows, columns } = foldedAxes(shapeAtSizes(elaborated.shape, sizes))
        const { shape } = compile(elaborated.tree, model)(prepared)
        expect(shape).toEqual(rows * columns === 1 ? [] : [rows, columns])
      }),
      { numRuns: 4000, seed: 11 },
    )
    expect(held).toBeGreaterThan(1000)
  }, 60_000)
})
