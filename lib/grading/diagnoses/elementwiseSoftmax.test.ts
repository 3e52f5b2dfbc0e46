import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn(softmaxQuestion)
const layer = await gradedIn({
  id: 'layer',
  sizes: { K: '2..4', n: '2..4' },
  given: { W: ['K', 'n'], x: ['n', 1], b: ['K', 1], y: { shape: ['K', 1], domain: 'simplex' } },
  define: {
    z: 'W * x + b',
    p: 'softmax(z)',
    L: '-sum(y[j] * log(p[j]), j = 1:K)',
    g: 'sigmoid(z)',
  },
  indices: { i: 'K' },
  parts: [
    { id: 'weight', answer: 'd(L, W)', using: ['p', 'y', 'x'] },
    { id: 'bias', answer: 'd(L, b)', using: ['p', 'y'] },
    { id: 'gate', answer: 'd(sum(g), z[i])' },
  ],
})

describe('elementwise-softmax', () => {
  it.each([
    ['both', 'delta(i,k) p_k (1 - p_k)', 'p'],
    ['both', 'i == k ? p_i - p_i^2 : 0', 'p'],
    ['jacobian', 'diag(p .* (1 - p))', 'p'],
    ['loss', '-y_i (1 - p_i)', 'p'],
    ['loss', 'y_i (p_i - 1)', 'p'],
    ['gradient', '-y .* (1 - p)', 'p'],
    ['tempered', '-y_i (1 - s_i) / tau', 's'],
  ])('is said in %s of %s', (part, answer, softmax) => {
    expect(graded(part, answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'elementwise-softmax',
      fields: { softmax: `$${softmax}$` },
    })
  })

  it.each([
    ['weight', "-(y .* (1 - p)) x'"],
    ['bias', 'p .* y - y'],
  ])('is said behind a layer, in %s of %s', (part, answer) => {
    expect(layer(part, answer)).toMatchObject({ note: 'elementwise-softmax' })
  })

  it.each([
    ['both', 'p_k (1 - p_k)'],
    ['both', 'delta(i,k) p_k'],
    ['diagonal', 'p_k (1 - p_k)^2'],
    ['loss', 'y_i (1 - p_i)'],
    ['loss', '0'],
    ['tempered', '-y_i (1 - s_i)'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'incorrect' })
    expect(graded(part, answer).note).not.toBe('elementwise-softmax')
  })

  it('is the truth of a function that is elementwise', () => {
    expect(layer('gate', 'g_i (1 - g_i)').outcome).toBe('correct')
  })
})
