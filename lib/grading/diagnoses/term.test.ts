import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn(softmaxQuestion)
const rules = await gradedIn({
  id: 'rules',
  sizes: { n: '2..4' },
  given: { x: 'real', c: 'positive', lambda: 'positive', w: ['n', 1], t: ['n', 1] },
  define: {
    product: 'x^2 * sin(x)',
    quotient: 'exp(x) / (c + x^2)',
    ridge: 'sum((w[j] - t[j])^2, j = 1:n) + lambda/2 * sum(w[j]^2, j = 1:n)',
  },
  tex: { lambda: String.raw`\lambda` },
  indices: { i: 'n', j: 'n' },
  parts: [
    { id: 'product', answer: 'd(product, x)' },
    { id: 'quotient', answer: 'd(quotient, x)' },
    { id: 'entry', answer: 'd(ridge, w[i])' },
    { id: 'column', answer: 'd(ridge, w)' },
  ],
})

describe('term', () => {
  it.each([
    ['loss', 'p_i', 'y_{i}', 'minus'],
    ['loss', 'p_i + y_i', 'y_{i}', 'minus-twice'],
    ['gradient', 'p', 'y', 'minus'],
    ['gradient', 'p + y', 'y', 'minus-twice'],
    ['diagonal', '-p_k^2', 'p_{k}', 'plus'],
    ['diagonal', 'p_k (1 + p_k)', 'p_{k}^{2}', 'minus-twice'],
    ['both', 'delta(i,k) p_k', 'p_{i} p_{k}', 'minus'],
    ['both', 'p_k (delta(i,k) + p_i)', 'p_{i} p_{k}', 'minus-twice'],
    ['jacobian', 'diag(p)', String.raw`p p^{\top}`, 'minus'],
    ['jacobian', "-p p'", String.raw`\operatorname{diag}\left(p\right)`, 'plus'],
    ['log', 'delta(i,k) - p_i + 1', '1', 'minus'],
  ])('names in %s the term of %s: %s, %s', (part, answer, term, is) => {
    expect(graded(part, answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'term',
      fields: { term: `$${term}$`, is },
    })
  })

  it.each([
    ['entry', '2 (w_i - t_i)', 'plus'],
    ['entry', 'lambda w_i', 'plus'],
    ['column', '2 (w - t)', 'plus'],
    ['column', '2 (w - t) - lambda w', 'plus-twice'],
  ])('names a summand’s derivative in %s of %s: %s', (part, answer, is) => {
    expect(rules(part, answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'term',
      fields: { is },
    })
  })

  it.each([
    ['product', '0'],
    ['product', '2 x cos(x)'],
    ['product', '2 x sin(x) + 1e-9 x^2 cos(x)'],
    ['entry', '2 (w_i - t_i) + 4 lambda w_i'],
    ['entry', '1'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(rules(part, answer)).toMatchObject({ outcome: 'incorrect' })
    expect(rules(part, answer).note).not.toBe('term')
  })

  it.each([
    ['loss', '0'],
    ['loss', '1'],
    ['loss', 'y_i - p_i'],
    ['diagonal', '1'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(graded(part, answer).note).not.toBe('term')
  })
})
