import { expect, test } from 'vitest'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { preparePoint } from './evaluate'
import { moversAt } from './movers'

const [part] = loadQuestionObject({
  id: 'movers',
  sizes: { n: '2..3', m: '2..3' },
  given: {
    t: [],
    far: [],
    half: { shape: [], domain: 'probability' },
    ramp: { shape: [], domain: 'interval(2, 6)' },
    rate: { shape: [], domain: 'positive' },
    x: ['n', 1],
    A: ['n', 'm'],
    S: { shape: ['n', 'n'], domain: 'symmetric' },
    Q: { shape: ['n', 'n'], domain: 'orthogonal' },
    q: { shape: ['n', 1], domain: 'simplex' },
    unused: [],
  },
  define: { z: 'A * ones(m, 1)' },
  parts: [{ id: 'one', answer: 't' }],
}).parts
if (part === undefined) throw new Error('the question has a part')
const { model } = part

const point = {
  stratum: '',
  sizes: { n: 2, m: 3 },
  indices: {},
  givens: {
    ...{ t: [0.5], far: [-4], half: [0.25], ramp: [3], rate: [1.5], x: [1, 2], unused: [0] },
    ...{ A: [1, 2, 3, 4, 5, 6], S: [1, 2, 2, 3], Q: [1, 0, 0, 1], q: [0.5, 0.5] },
  },
  overrides: { z: [0.1, 0.2] },
}
const names = new Set(Object.keys(point.givens).filter((name) => name !== 'unused'))
const movers = moversAt(preparePoint(model, point), model, names)
const called = movers.map(({ name, entry }) => [name, ...entry].join(' '))

test('every number that can move alone does, and none that others hang on', () => {
  expect(called).toEqual([
    ...['z 1', 'z 2', 't', 'far', 'half', 'ramp', 'rate', 'x 1', 'x 2'],
    ...['A 1 1', 'A 1 2', 'A 1 3', 'A 2 1', 'A 2 2', 'A 2 3', 'S 1 1', 'S 2 2'],
  ])
})

test('ranges are those of the domains, and hold the point', () => {
  const rangeOf = (name: string) => movers.find((one) => one.name === name)?.range
  expect(rangeOf('t')).toEqual([-3, 3])
  expect(rangeOf('far')).toEqual([-6, 6])
  expect(rangeOf('half')).toEqual([0, 1])
  expect(rangeOf('ramp')).toEqual([2, 6])
  expect(rangeOf('rate')).toEqual([0, 3])
  for (const { at, range } of movers) {
    expect(at).toBeGreaterThanOrEqual(range[0])
    expect(at).toBeLessThanOrEqual(range[1])
  }
})

test('a mover moves its own number and no other', () => {
  const moved = movers[called.indexOf('A 2 1')]?.pointAt(9)
  expect(moved?.givens).toEqual({ ...point.givens, A: [1, 2, 3, 9, 5, 6] })
  expect(movers[called.indexOf('z 2')]?.pointAt(9).overrides).toEqual({ z: [0.1, 9] })
})
