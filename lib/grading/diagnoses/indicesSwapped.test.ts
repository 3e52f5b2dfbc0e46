import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn(softmaxQuestion)
const inForm = await gradedIn({
  id: 'form',
  sizes: { n: '2..4', m: '2..4' },
  given: { A: ['n', 'n'], B: ['n', 'm'], x: ['n', 1], y: ['n', 1], u: ['m', 1] },
  define: { f: "x' * A * y", g: "x' * B * u" },
  indices: { i: 'n', j: 'n', r: 'm' },
  parts: [
    { id: 'mixed', answer: 'd(d(f, x[i]), y[j])' },
    { id: 'weight', answer: 'd(f, A[i,j])' },
    { id: 'even', answer: 'A[i,j] * A[j,i]' },
    { id: 'sizes', answer: 'd(g, B[i,r])' },
  ],
})

describe('indices-swapped', () => {
  it.each(['delta(i,k) - p_k', 'i == k ? 1 - p_i : -p_k'])('names i and k in %s', (answer) => {
    expect(graded('log', answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'indices-swapped',
      fields: { one: '$i$', other: '$k$' },
    })
  })

  it.each([
    ['mixed', 'A[j,i]'],
    ['weight', 'x_j y_i'],
  ])('names i and j in %s: %s', (part, answer) => {
    expect(inForm(part, answer)).toMatchObject({
      note: 'indices-swapped',
      fields: { one: '$i$', other: '$j$' },
    })
  })

  it.each([
    ['mixed', '-A[j,i]'],
    ['mixed', 'A[j,i] + 1e-9'],
    ['mixed', 'A[i,i]'],
    ['weight', 'y_i x_i'],
    ['weight', '0'],
    ['even', '2 A[i,j] A[j,i]'],
    ['sizes', 'u_r'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(inForm(part, answer)).toMatchObject({ outcome: 'incorrect' })
    expect(inForm(part, answer).note).not.toBe('indices-swapped')
  })

  it('is not said where indices of one formula fall together', () => {
    expect(graded('log', '1 - p_i').note).not.toBe('indices-swapped')
  })
})
