import { describe, expect, it } from 'vitest'
import {
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
} from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import { of, openCourt, square, t } from './court.fixture'

const { digitsOf, verdict } = await openCourt()

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
