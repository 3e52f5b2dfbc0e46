import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  binary,
  bound,
  call,
  cases,
  comparison,
  derivative,
  entry,
  filled,
  matrix,
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
import type { FunctionName, Tree } from '@/lib/expr/tree'
import type { Given, Model } from '@/lib/model/model'
import type { SamplePoint } from '@/lib/model/point'
import { createReferee, type Referee } from './referee'

const given = (called: string, ...shape: number[]): Given => ({
  name: called,
  shape: shape.map((axis) => numeral(axis)),
  domain: { kind: 'real' },
  value: null,
})

const model: Model = {
  sizes: [],
  constraints: [],
  givens: [given('t'), given('v', 3, 1), given('u', 3, 1), given('o', 2, 1), given('A', 2, 2)],
  definitions: [],
  indices: [],
  layout: 'numerator',
  batch: false,
}

const point: SamplePoint = {
  stratum: '',
  sizes: {},
  indices: {},
  givens: {
    t: [0.7],
    v: [0.3, -1.1, 2.4],
    u: [1.5, 0.2, -0.7],
    o: [0, 1],
    A: [1.2, -0.7, 0.4, 2.1],
  },
  overrides: {},
}

let referee: Referee
beforeAll(async () => {
  referee = await createReferee()
})

const digitsOf = (tree: Tree): string => referee.valueAt({ model, tree, point }).join(' ')
const verdict = (truth: Tree, answer: Tree): string =>
  referee.judge(referee.prepareTruth({ model, truth, points: [point] }), answer, point).kind

const t = name('t')
const of = (called: FunctionName, argument: Tree = t): Tree => call(called, argument)
const square = (tree: Tree): Tree => power(tree, 2)
const primed = (called: FunctionName): Tree => ({ ...call(called, t), primes: 1 })

describe('known constants', () => {
  it.each<[string, Tree, string]>([
    [
      'e',
      { kind: 'constant', name: 'e', span: [0, 0] },
      '2.71828182845904523536028747135266249775724709369995957496696',
    ],
    [
      'π',
      { kind: 'constant', name: 'pi', span: [0, 0] },
      '3.14159265358979323846264338327950288419716939937510582097494',
    ],
    [
      'log 2',
      of('log', numeral(2)),
      '0.693147180559945309417232121458176568075500134360255254120680',
    ],
    ['√2', of('sqrt', numeral(2)), '1.41421356237309504880168872420969807856967187537694807317667'],
    [
      '2^(1/2)',
      power(2, over(1, 2)),
      '1.41421356237309504880168872420969807856967187537694807317667',
    ],
    [
      'sin 1',
      of('sin', numeral(1)),
      '0.841470984807896506652502321630298999622563060798371065672751',
    ],
    [
      'cos 1',
      of('cos', numeral(1)),
      '0.540302305868139717400936607442976603732310420617922227670097',
    ],
    [
      'tanh 1',
      of('tanh', numeral(1)),
      '0.761594155955764888119458282604793590412768597257936551596810',
    ],
    [
      'sigmoid 1',
      of('sigmoid', numeral(1)),
      '0.731058578630004879251159241821836274365144640165056519276366',
    ],
  ])('%s', (_, tree, digits) => {
    expect(digitsOf(tree).slice(0, 58)).toBe(digits.slice(0, 58))
  })
})

const slopes: readonly [FunctionName, Tree][] = [
  ['exp', of('exp')],
  ['log', over(1, t)],
  ['sqrt', over(1, times(2, of('sqrt')))],
  ['abs', numeral(1)],
  ['sin', of('cos')],
  ['cos', negation(of('sin'))],
  ['tan', plus(1, square(of('tan')))],
  ['cot', negation(plus(1, square(of('cot'))))],
  ['sec', times(of('sec'), of('tan'))],
  ['csc', negation(times(of('csc'), of('cot')))],
  ['arcsin', over(1, of('sqrt', minus(1, square(t))))],
  ['arccos', over(-1, of('sqrt', minus(1, square(t))))],
  ['arctan', over(1, plus(1, square(t)))],
  ['sinh', of('cosh')],
  ['cosh', of('sinh')],
  ['tanh', minus(1, square(of('tanh')))],
  ['sech', negation(times(of('sech'), of('tanh')))],
  ['sigmoid', times(of('sigmoid'), minus(1, of('sigmoid')))],
  ['softplus', of('sigmoid')],
  ['relu', numeral(1)],
  ['sign', numeral(0)],
  ['floor', numeral(0)],
  ['ceil', numeral(0)],
]

describe('the derivative of each function', () => {
  it.each(slopes)('%s', (called, closed) => {
    expect(verdict(derivative(of(called), t), closed)).toBe('equal')
    expect(verdict(primed(called), closed)).toBe('equal')
    const off = plus(times(closed, numeral('1.000000000001')), numeral('1e-13'))
    expect(verdict(derivative(of(called), t), off)).toBe('different')
  })

  it('of powers and roots', () => {
    expect(verdict(derivative(power(t, 3), t), times(3, square(t)))).toBe('equal')
    expect(verdict(derivative(power(t, t), t), times(power(t, t), plus(of('log'), 1)))).toBe(
      'equal',
    )
    const root = call('root', t, 3)
    expect(verdict(derivative(root, t), over(1, times(3, square(root))))).toBe('equal')
    expect(digitsOf(call('root', -8, 3))).toBe('-2')
    expect(verdict(derivative(call('leakyrelu', negation(t), 0.01), t), numeral('-0.01'))).toBe(
      'equal',
    )
  })

  it('of functions of arrays', () => {
    const v = name('v')
    const softmax = call('softmax', v)
    expect(verdict(derivative(call('logsumexp', v), v), softmax)).toBe('equal')
    expect(verdict(derivative(call('norm', v), v), over(v, call('norm', v)))).toBe('equal')
    expect(verdict(derivative(call('norm', v, 1), v), call('sign', v))).toBe('equal')
    expect(verdict(derivative(call('max', v), v), matrix([[0], [0], [1]]))).toBe('equal')
    expect(
      verdict(derivative(call('mean', v), v), matrix([[over(1, 3)], [over(1, 3)], [over(1, 3)]])),
    ).toBe('equal')
    expect(verdict(derivative(call('dot', v, 'u'), v), name('u'))).toBe('equal')
    const adjugate = times(call('det', name('A')), transpose(call('inv', name('A'))))
    expect(verdict(derivative(call('det', name('A')), 'A'), adjugate)).toBe('equal')
    expect(verdict(derivative(call('trace', times('A', 'A')), 'A'), times(2, transpose('A')))).toBe(
      'equal',
    )
  })

  it('does not exist at a kink, and does beside it', () => {
    const kink = minus(t, t)
    expect(digitsOf(derivative(of('abs', times(minus(t, entry('v', 1)), 0)), t))).toBe('0')
    expect(digitsOf({ ...call('abs', kink), primes: 1 })).toBe('undefined')
    expect(digitsOf({ ...call('relu', kink), primes: 1 })).toBe('undefined')
    const far = times(numeral('1e12'), square(minus(t, numeral('0.7'))))
    expect(verdict(derivative(far, t), times(numeral('2e12'), minus(t, numeral('0.7'))))).toBe(
      'equal',
    )
    expect(digitsOf(derivative(times(numeral('1e12'), square(entry('o', 1))), entry('o', 1)))).toBe(
      '0',
    )
    expect(
      digitsOf(derivative(times(numeral('1e-12'), of('abs', entry('o', 1))), entry('o', 1))),
    ).toBe('undefined')
    expect(Number(digitsOf({ ...call('abs', plus(kink, numeral('1e-9'))), primes: 1 }))).toBe(1)
  })
})

describe('equal forms', () => {
  const big = numeral('1e20')
  it.each<[string, Tree, Tree]>([
    ['cancel against a large number', minus(plus(t, big), big), t],
    ['overflow a double', over(of('exp', plus(800, t)), of('exp', numeral(800))), of('exp')],
    ['underflow a double', over(of('exp', minus(t, 900)), of('exp', numeral(-900))), of('exp')],
    [
      'meet far out',
      of('log', plus(of('exp', numeral(800)), of('exp'))),
      plus(800, of('log', plus(1, of('exp', minus(t, 800))))),
    ],
    [
      'are nearly nothing',
      minus(1, of('cos', numeral('1e-12'))),
      times(2, square(of('sin', numeral('5e-13')))),
    ],
    [
      'are a sum and its closed form',
      sum('j', 20, power(t, 'j')),
      over(times(t, minus(1, power(t, 20))), minus(1, t)),
    ],
    [
      'are matrices',
      times('A', call('inv', name('A'))),
      matrix([
        [1, 0],
        [0, 1],
      ]),
    ],
    ['are powers of a matrix', power('A', 3), times('A', times('A', 'A'))],
    ['repeat a scalar', binary(name('v'), '.^', 2), binary(name('v'), '.*', 'v')],
  ])('that %s', (_, left, right) => {
    expect(verdict(left, right)).toBe('equal')
    expect(verdict(right, left)).toBe('equal')
  })

  it('follow the product rule, whatever the factors', () => {
    const smooth = fc.constantFrom<FunctionName>(
      'exp',
      'sin',
      'cos',
      'tanh',
      'sigmoid',
      'softplus',
      'arctan',
      'sinh',
    )
    fc.assert(
      fc.property(smooth, smooth, smooth, (first, second, inner) => {
        const f = of(first, of(inner))
        const g = of(second)
        const rule = plus(times(derivative(f, t), g), times(f, derivative(g, t)))
        expect(verdict(derivative(times(f, g), t), rule)).toBe('equal')
      }),
      { numRuns: 40, seed: 2 },
    )
  })
})

describe('different values', () => {
  it('are told apart at the twelfth digit and at the thirtieth', () => {
    expect(verdict(numeral(1), numeral('0.999999999999'))).toBe('different')
    expect(verdict(t, times(t, plus(1, numeral('1e-30'))))).toBe('different')
    const slope = derivative(of('exp'), t)
    expect(verdict(slope, times(of('exp'), plus(1, numeral('1e-30'))))).toBe('different')
  })

  it('of other shapes are different', () => {
    expect(verdict(name('v'), transpose('v'))).toBe('different')
  })
})

describe('no value', () => {
  it.each<[string, Tree]>([
    ['the logarithm of a negative number', of('log', negation(t))],
    ['the logarithm of zero', of('log', minus(t, t))],
    ['one over zero', over(1, minus(t, t))],
    ['zero times one over zero', times(0, over(1, numeral(0)))],
    ['a negative power of zero', power(numeral(0), -1)],
    ['the root of a negative number', of('sqrt', negation(t))],
    ['a broken power of a negative number', power(negation(t), t)],
    ['arcsin beyond 1', of('arcsin', numeral(2))],
    ['an entry beyond the axis', entry('v', 4)],
    ['an entry before the axis', entry('v', 0)],
    [
      'a derivative by an entry beyond the axis',
      derivative(call('norm', name('v')), entry('v', 4)),
    ],
    ['the greatest of nothing', reduction('max', [bound('j', 2, 1)], entry('v', 'j'))],
    ['a case that is none', cases([t, comparison(t, '<', 0)])],
    [
      'the inverse of a singular matrix',
      call(
        'inv',
        matrix([
          [1, 2],
          [2, 4],
        ]),
      ),
    ],
  ])('%s is undefined', (_, tree) => {
    expect(verdict(t, tree)).toBe('undefined')
  })

  it('has the inverse of a singular matrix', () => {
    const singular = matrix([
      [1, 2],
      [2, 4],
    ])
    expect(digitsOf(call('inv', singular))).toBe('undefined undefined undefined undefined')
    expect(digitsOf(call('det', singular))).toBe('0')
  })

  it('is not claimed where rounding or size hides it', () => {
    const noise = minus(plus(square(of('sin')), square(of('cos'))), 1)
    expect(verdict(t, over(1, noise))).toBe('cannot')
    expect(verdict(t, minus(plus(t, numeral('1e70')), numeral('1e70')))).toBe('cannot')
    expect(verdict(t, of('exp', of('exp', numeral(100))))).toBe('cannot')
    expect(verdict(t, of('floor', plus(1, noise)))).toBe('cannot')
  })

  it('is not claimed of what costs too much', () => {
    const nested = ['a', 'b', 'c', 'd'].reduce<Tree>(
      (body, index) => sum(index, 40, body),
      power(t, 'a'),
    )
    expect(verdict(t, nested)).toBe('cannot')
    expect(verdict(t, call('sum', filled('ones', 20_000, 20_000)))).toBe('cannot')
    expect(verdict(t, sum('j', numeral('1e9'), 'j'))).toBe('cannot')
  })

  it('of the truth leaves the answer open', () => {
    expect(verdict(of('log', negation(t)), t)).toBe('cannot')
  })
})

/** A tree with its value in doubles. */
interface Twin {
  readonly tree: Tree
  readonly double: number
}

const twin = fc.letrec<{ any: Twin; leaf: Twin; node: Twin }>((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('node')),
  leaf: fc.constantFrom<Twin>(
    { tree: t, double: 0.7 },
    { tree: entry('v', 2), double: -1.1 },
    { tree: entry('A', 2, 1), double: 0.4 },
    { tree: numeral('0.25'), double: 0.25 },
  ),
  node: fc.oneof(
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => ({ tree: plus(a.tree, b.tree), double: a.double + b.double })),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => ({ tree: minus(a.tree, b.tree), double: a.double - b.double })),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([a, b]) => ({ tree: times(a.tree, b.tree), double: a.double * b.double })),
    tie('any').map((a) => ({ tree: of('tanh', a.tree), double: Math.tanh(a.double) })),
    tie('any').map((a) => ({ tree: of('sin', a.tree), double: Math.sin(a.double) })),
    tie('any').map((a) => ({ tree: of('abs', a.tree), double: Math.abs(a.double) })),
    tie('any').map((a) => ({
      tree: of('log', plus(1, square(a.tree))),
      double: Math.log(1 + a.double ** 2),
    })),
    tie('any').map((a) => ({
      tree: over(1, plus(1, of('exp', of('sin', a.tree)))),
      double: 1 / (1 + Math.exp(Math.sin(a.double))),
    })),
    tie('any').map((a) => ({
      tree: sum('j', 3, times(a.tree, entry('v', 'j'))),
      double: a.double * 1.6,
    })),
  ),
})).any

describe('random trees', () => {
  it('have the value that doubles give them', () => {
    fc.assert(
      fc.property(twin, ({ tree, double }) => {
        expect(Math.abs(Number(digitsOf(tree)) - double)).toBeLessThan(
          1e-11 * Math.max(1, Math.abs(double)) * 1e2,
        )
      }),
      { numRuns: 300, seed: 3 },
    )
  })
})
