import { describe, expect, it } from 'vitest'
import {
  call,
  derivative,
  entry,
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
import type { FunctionName, Tree } from '@/lib/expr/tree'
import { of, openCourt, square, t } from './court.fixture'

const { digitsOf, verdict } = await openCourt()

const primed = (called: FunctionName): Tree => ({ ...call(called, t), primes: 1 })

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
    expect(verdict(call('root', -8, 3), numeral(-2))).toBe('equal')
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
