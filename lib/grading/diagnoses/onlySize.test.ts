import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn(softmaxQuestion)
const triple = await gradedIn({
  id: 'triple',
  sizes: { n: '1..4' },
  given: { x: ['n', 1] },
  indices: { i: 'n' },
  parts: [{ id: 'sum', answer: 'sum(x[j]^2, j = 1:n) + x[i]^2' }],
})

describe('only-size', () => {
  it.each([
    ['off', '-p_k (1 - p_k)'],
    ['off', '-p_i (1 - p_i)'],
    ['diagonal', 'p_1 p_2'],
    ['entry', 'exp(z_k)/(exp(z_1) + exp(z_2))'],
    ['entry', '1/(1 + exp(z_1 + z_2 - 2 z_k))'],
  ])('in %s %s holds for K = 2', (part, answer) => {
    expect(graded(part, answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'only-size',
      fields: { size: '$K$', holds: '$K = 2$' },
    })
  })

  it('names the least size, whatever it is', () => {
    expect(triple('sum', '2 x_i^2')).toMatchObject({
      note: 'only-size',
      fields: { holds: '$n = 1$' },
    })
  })

  it.each([
    ['off', '-p_k (1 - p_k) (1 + 1e-9)'],
    ['off', '0'],
    ['off', 'K == 3 ? -p_i p_k : 1'],
    ['diagonal', 'p_1 p_1'],
    ['entry', 'exp(z_k)/(exp(z_1) + 2 exp(z_2))'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'incorrect' })
    expect(graded(part, answer).note).not.toBe('only-size')
  })
})
