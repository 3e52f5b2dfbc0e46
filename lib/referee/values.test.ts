import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  binary,
  call,
  derivative,
  entry,
  matrix,
  minus,
  name,
  numeral,
  over,
  plus,
  power,
  sum,
  times,
  transpose,
} from '@/lib/expr/build'
import type { FunctionName, Tree } from '@/lib/expr/tree'
import { of, openCourt, square, t } from './court.fixture'

const { digitsOf, verdict } = await openCourt()

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
    [
      'are a matrix of blocks and the arrays joined',
      matrix([
        ['A', 'o'],
        [transpose('o'), t],
      ]),
      call('vcat', call('hcat', 'A', 'o'), call('hcat', transpose('o'), t)),
    ],
    [
      'are a matrix of blocks and its entries',
      matrix([['A', 'o']]),
      matrix([
        [entry('A', 1, 1), entry('A', 1, 2), 0],
        [entry('A', 2, 1), entry('A', 2, 2), 1],
      ]),
    ],
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
