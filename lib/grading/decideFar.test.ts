import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'far',
  sizes: { K: '2..4' },
  given: { z: ['K', '1'], p: 'probability', x: 'positive' },
  define: { q: 'softmax(z)' },
  indices: { k: 'K' },
  parts: [
    { id: 'softmax', answer: 'd(q[k], z[k])' },
    { id: 'probability', answer: 'd(p^2, p)' },
    { id: 'reciprocal', answer: 'd(log(x), x)' },
    { id: 'nowhere', answer: 'log(-1 - x)' },
  ],
})

describe('an answer that differs only far out', () => {
  it.each([
    'q_k (1 - q_k) + max(0, z_k - 60)',
    'max(q_k (1 - q_k), z_k - 30)',
    'q_k (1 - q_k) + relu(q_k - 0.999)',
    'q_k (1 - q_k) + floor(q_k + 0.0001)',
    'q_k (1 - q_k) + q_k^1e6',
    'q_k (1 - q_k) + 1e-30 z_k',
  ])('is wrong: %s', (answer) => {
    expect(graded('softmax', answer).outcome).toBe('incorrect')
  })

  it.each(['2 p + max(0, p - 0.96)', '2 p + relu(0.04 - p)', 'max(2 p, 0.05)'])(
    'is wrong near the end of an interval: %s',
    (answer) => {
      expect(graded('probability', answer).outcome).toBe('incorrect')
    },
  )
})

describe('an answer that differs only near 0', () => {
  it.each(['min(1/x, 500)', '1/(x + 1e-9)', '{1/x if x > 1e-4; 0 otherwise}'])(
    'is wrong: %s',
    (answer) => {
      expect(graded('reciprocal', answer).outcome).toBe('incorrect')
    },
  )

  it.each(['1/x', 'x^(-1)', 'x / x^2', '1/sqrt(x^2)', 'exp(-log(x))'])('is right: %s', (answer) => {
    expect(graded('reciprocal', answer).outcome).toBe('correct')
  })
})

describe('a question whose truth is undefined everywhere', () => {
  it('is broken', () => {
    expect(graded('nowhere', '1').outcome).toBe('broken')
  })
})

describe('an answer that overflows or loses its digits far out', () => {
  it.each([
    'q_k (1 - q_k)',
    'q_k - q_k^2',
    'exp(z_k) / sum(exp(z_j), j) * (1 - exp(z_k) / sum(exp(z_j), j))',
    'exp(z_k) (sum(exp(z_j), j) - exp(z_k)) / sum(exp(z_j), j)^2',
    'sqrt(q_k^2) (1 - q_k)',
    'exp(log(q_k)) (1 - q_k)',
    'q_k sum(q_j, j != k)',
    '1/4 - (q_k - 1/2)^2',
  ])('is right: %s', (answer) => {
    expect(graded('softmax', answer).outcome).toBe('correct')
  })
})
