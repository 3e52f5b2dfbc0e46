import { beforeAll, describe, expect, it } from 'vitest'
import {
  binary,
  call,
  cases,
  comparison,
  derivative,
  entry,
  indicator,
  matrix,
  minus,
  name,
  negation,
  numeral,
  over,
  plus,
  power,
  sum,
  times,
  transpose,
} from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import type { Given, Model } from '@/lib/model/model'
import type { SamplePoint } from '@/lib/model/point'
import type { Judgement } from './compare'
import { createReferee, type Referee } from './referee'

const given = (called: string, ...shape: (string | number)[]): Given => ({
  name: called,
  shape: shape.map((axis) => (typeof axis === 'string' ? name(axis) : numeral(axis))),
  domain: { kind: 'real' },
  value: null,
})

const z = (index: string): Tree => entry('z', index)
const p = (index: string): Tree => entry('p', index)
const exp = (of: Tree): Tree => call('exp', of)

/** p = softmax(z), Z its denominator, L the cross-entropy with y, over two layers. */
const model: Model = {
  sizes: [
    { name: 'K', least: 2, greatest: 6 },
    { name: 'n', least: 2, greatest: 6 },
  ],
  constraints: [],
  givens: [
    given('W', 'K', 'n'),
    given('x', 'n', 1),
    given('b', 'K', 1),
    given('y', 'K', 1),
    given('t'),
  ],
  definitions: [
    { name: 'a', tree: call('leakyrelu', name('x'), numeral('0.01')) },
    { name: 'z', tree: plus(times('W', 'a'), 'b') },
    { name: 'p', tree: call('softmax', name('z')) },
    { name: 'Z', tree: sum('j', 'K', exp(z('j'))) },
    { name: 'L', tree: negation(sum('j', 'K', times(entry('y', 'j'), call('log', p('j'))))) },
  ],
  indices: [
    { name: 'i', size: name('K') },
    { name: 'k', size: name('K') },
  ],
  layout: 'numerator',
  numbers: new Map(),
  batch: false,
}

const point = (
  i: number,
  k: number,
  changed: Partial<SamplePoint['givens']> = {},
): SamplePoint => ({
  stratum: i === k ? 'i = k' : 'i ≠ k',
  sizes: { K: 3, n: 2 },
  indices: { i, k },
  givens: {
    W: [0.3, -1.2, 0.7, 0.9, -0.4, 1.1],
    x: [0.8, -0.6],
    b: [0.25, -0.5, 0.1],
    y: [0, 1, 0],
    t: [0.7],
    ...changed,
  },
  overrides: {},
})

const same = point(2, 2)
const apart = point(1, 2)

let referee: Referee
beforeAll(async () => {
  referee = await createReferee()
})

function judge(truth: Tree, answer: Tree, at: SamplePoint): Judgement {
  return referee.judge(referee.prepareTruth({ model, truth }), answer, at)
}

describe('the sheet', () => {
  const yhatByZ = derivative(p('k'), z('i'))
  const delta = indicator(comparison('i', '=', 'k'))

  it('holds the derivative of softmax equal to its closed form, in every case', () => {
    const closed = times(p('k'), minus(delta, p('i')))
    for (const at of [same, apart]) {
      expect(judge(yhatByZ, closed, at)).toMatchObject({ kind: 'equal' })
    }
    expect(judge(yhatByZ, times(p('k'), minus(1, p('k'))), same).kind).toBe('equal')
    expect(judge(yhatByZ, times(p('k'), minus(1, p('k'))), apart).kind).toBe('different')
    expect(judge(yhatByZ, negation(times(p('i'), p('k'))), apart).kind).toBe('equal')
  })

  it('reads an answer in exponentials as well', () => {
    const others = sum('j', 'K', exp(z('j')), comparison('j', '!=', 'k'))
    const closed = over(times(others, exp(z('k'))), power('Z', 2))
    expect(judge(yhatByZ, closed, same).kind).toBe('equal')
  })

  it('differentiates the loss through softmax', () => {
    const loss = derivative('L', z('i'))
    expect(judge(loss, minus(p('i'), entry('y', 'i')), same).kind).toBe('equal')
    expect(judge(loss, minus(p('i'), 1), same).kind).toBe('equal')
    const byCases = cases([minus(p('i'), 1), comparison('i', '=', 'k')], [p('i'), null])
    expect(judge(loss, byCases, apart).kind).toBe('equal')
    expect(judge(loss, minus(p('i'), 1), apart).kind).toBe('different')
  })

  it('differentiates by whole arrays and through both layers', () => {
    const residual = minus('p', 'y')
    expect(judge(derivative('L', 'z'), residual, same).kind).toBe('equal')
    expect(judge(derivative('L', 'W'), times(residual, transpose('a')), same).kind).toBe('equal')
    const slope = matrix([[1], [0.01]].map((row) => row.map((each) => numeral(each))))
    const byX = binary(times(transpose('W'), residual), '.*', slope)
    expect(judge(derivative('L', 'x'), byX, same).kind).toBe('equal')
    const jacobian = minus(call('diag', name('p')), times('p', transpose('p')))
    expect(judge(derivative('p', 'z'), jacobian, same).kind).toBe('equal')
  })

  it('differentiates twice', () => {
    const hessian = derivative(derivative('L', z('i')), z('k'))
    expect(judge(hessian, times(p('i'), minus(delta, p('k'))), same)).toMatchObject({
      kind: 'equal',
    })
    expect(judge(hessian, times(p('i'), minus(delta, p('k'))), apart)).toMatchObject({
      kind: 'equal',
    })
    expect(judge(hessian, times(p('i'), p('k')), apart).kind).toBe('different')
  })
  it('judges an answer alike, and bounds its cost alike, whatever was asked at the point before', () => {
    const loss = derivative('L', z('i'))
    const often = (times: number): Tree =>
      times === 0 ? over(loss, 1) : sum(`j${times}`, 'K', often(times - 1))
    const answers = [often(1), loss, often(7), derivative(loss, z('k')), p('i'), often(5)]
    const alone = answers.map((answer) => judge(loss, answer, apart))
    const kept = referee.prepareTruth({ model, truth: loss })
    const after = answers.toReversed().map((answer) => referee.judge(kept, answer, apart))
    expect(after.toReversed()).toEqual(alone)
    const kinds = ['different', 'equal', 'cannot', 'different', 'equal', 'different']
    expect(alone.map(({ kind }) => kind)).toEqual(kinds)
  })
})
