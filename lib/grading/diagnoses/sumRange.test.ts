import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn(softmaxQuestion)
const sums = await gradedIn({
  id: 'sums',
  sizes: { n: '3..6' },
  given: { x: ['n', 1], y: ['n', 1] },
  indices: { i: 'n', j: 'n' },
  parts: [
    { id: 'others', answer: 'sum(x[j]^2, j != i)' },
    { id: 'inner', answer: 'sum(x[l] y[l], l = 2:n)' },
    { id: 'before', answer: 'sum(x[l], l = 1:i-1)', where: 'i > 1' },
  ],
})

describe('sum-range', () => {
  it.each([
    ['exp(z_k)/sum(exp(z_j), j != k)', 'j = k'],
    ['exp(z_k)/sum(exp(z_j), j = 2:K)', 'j = 1'],
    ['exp(z_k)/sum(exp(z_j), j = 1:K-1)', 'j = K'],
    ['exp(z_k)/(2 sum(exp(z_j), j != k)) * 2', 'j = k'],
  ])('%s leaves out %s', (answer, term) => {
    expect(graded('entry', answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'sum-range',
      fields: { term: `$${term}$`, is: 'missing' },
    })
  })

  it.each([
    ['others', 'sum(x_j^2, j)', 'j = i'],
    ['inner', 'sum(x_l y_l, l = 1:n)', 'l = 1'],
    ['before', 'sum(x_l, l = 1:i)', 'l = i'],
  ])('in %s %s has %s too much', (part, answer, term) => {
    expect(sums(part, answer)).toMatchObject({
      note: 'sum-range',
      fields: { term: `$${term}$`, is: 'extra' },
    })
  })

  it.each([
    ['others', 'sum(x_j^2, j < i)'],
    ['others', 'sum(x_j, j)'],
    ['inner', 'sum(x_l y_l, l = 3:n-1)'],
    ['inner', '2 sum(x_l y_l, l = 2:n)'],
    ['others', 'sum(0 x_j, j)'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(sums(part, answer)).toMatchObject({ outcome: 'incorrect' })
    expect(sums(part, answer).note).not.toBe('sum-range')
  })
})
