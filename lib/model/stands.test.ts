import { describe, expect, it } from 'vitest'
import { elaborate } from './elaborate'
import { compileStands, preparePoint } from './evaluate'
import { told } from './written.fixture'

const { model, tree, scope } = told({
  sizes: { n: [2, 4] },
  givens: { x: ['n', '1'], t: [] },
  indices: { i: 'n', k: 'n' },
})
const point = {
  stratum: '',
  sizes: { n: 3 },
  indices: { i: 1, k: 2 },
  givens: { x: [-1, 4, 2], t: [2.5] },
  overrides: {},
}

/** Where the switches of a formula stand at x = (−1, 4, 2), t = 2.5, i = 1, k = 2. */
function stands(text: string): number[] {
  const elaborated = elaborate(tree(text), scope('i', 'k'))
  if (elaborated.kind !== 'elaborated') throw new Error(JSON.stringify(elaborated))
  const compiled = compileStands([elaborated.tree], model)
  return compiled === null ? [] : compiled(preparePoint(model, point)).map(({ stand }) => stand)
}

describe('the switches of a formula', () => {
  it.each([
    ['abs(t - 3)', [-1]],
    ['relu(x)', [-1, 1, 1]],
    ['sign(x_i)', [-1]],
    ['leakyrelu(x_k, 0.1)', [1]],
    ['floor(t) + ceil(t)', [2, 3]],
    ['max(t, 3)', [1, -1]],
    ['max(x)', [-1, 1, -1]],
    ['max(x[j], j)', [-1, 1, -1]],
    ['min(x[j], j)', [1, -1, -1]],
    ['1[3.9 < t < 4]', [1, -1]],
    ['t > 2 ? t : 0', [1]],
    ['sum(relu(x[j] - t), j)', [-1, 1, -1]],
    ['sum(x[j] 1[x[j] > t], j)', [-1, 1, -1]],
    ['sqrt(t^2) + log((t - 3)^2)', [1, -1]],
    ['((t - 3)^2)^0.5', [-1]],
    ['sum(sum(abs(x[j] - x[l]), l = 1:j), j = 1:2)', [0, 1, 0]],
  ])('stand: %s', (text, expected) => {
    expect(stands(text)).toEqual(expected)
  })

  it.each(['t^2', 'delta(i,k)', 'k = 2 ? t : 0', 'sum(x[j], j != k)', 'exp(t) + softmax(x)[i]'])(
    'are none that hang on a quantity: %s',
    (text) => {
      expect(stands(text)).toEqual([])
    },
  )
})
