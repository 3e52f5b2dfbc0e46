import { describe, expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'far',
  sizes: { K: '2..4', n: '2..3' },
  given: {
    z: ['K', 1],
    t: 'real',
    x: 'positive',
    p: 'probability',
    u: 'interval(0, 100)',
    s: { shape: ['K', 1], domain: 'simplex' },
    S: { shape: ['n', 'n'], domain: 'symmetric' },
    P: { shape: ['n', 'n'], domain: 'positive-definite' },
    A: ['n', 'n'],
  },
  define: { q: 'softmax(z)', r: 'relu(z)' },
  indices: { i: 'K', k: 'K', a: 'n' },
  parts: [
    { id: 'softmax', answer: 'd(q[k], z[k])' },
    { id: 'square', answer: 'd(t^2, t)' },
    { id: 'reciprocal', answer: 'd(log(x), x)' },
    { id: 'positive', answer: 'x' },
    { id: 'probability', answer: 'd(p^2, p)' },
    { id: 'interval', answer: 'd(u^2, u)' },
    { id: 'simplex', answer: 's[k]' },
    { id: 'symmetric', answer: 'trace(S)' },
    { id: 'definite', answer: 'P[a,a]' },
    { id: 'matrix', answer: 'd(sum(A .^ 2), A)' },
    { id: 'relu', answer: 'd(sum(r), z[i])' },
    { id: 'nowhere', answer: 'log(-1 - x)' },
  ],
})

const isWrong = (part: string) => (answer: string) => {
  expect(graded(part, answer).outcome).toBe('incorrect')
}
const isRight = (part: string) => (answer: string) => {
  expect(graded(part, answer).outcome).toBe('correct')
}

describe('an answer that differs only far out', () => {
  it.each([
    'q_k (1 - q_k) + max(0, z_k - 60)',
    'max(q_k (1 - q_k), z_k - 30)',
    'q_k (1 - q_k) + relu(q_k - 0.999)',
    'q_k (1 - q_k) + floor(q_k + 0.0001)',
    'q_k (1 - q_k) + q_k^1e6',
    'q_k (1 - q_k) + 1e-30 z_k',
  ])('is wrong: %s', isWrong('softmax'))

  it.each([
    '2 t + max(0, t - 40)',
    '2 t + relu(t - 1000)',
    '2 t + floor(t/1000) (floor(t/1000) + 1)',
    '2 t + softplus(t - 50)',
    '2 t + exp(-(t - 30)^2)',
    't < 1e5 ? 2 t : 0',
  ])('is wrong: %s', isWrong('square'))

  it('is wrong where it has no value there', () => {
    expect(graded('square', '2 t + 0 log(50 - t)').note).toBe('undefined')
  })
})

describe('an answer that differs only within a narrow window', () => {
  it.each([
    't > 3.9 ? (t < 4 ? 0 : 2 t) : 2 t',
    '2 t + 1[3.99 < t < 4]',
    '2 t + 1[t > 3.9] 1[t < 4]',
    '2 t + relu(0.001 - abs(t - 7))',
    '2 t + max(0, 1e-4 - abs(t))',
  ])('is wrong: %s', isWrong('square'))

  it.each(['x > 3.9 ? (x < 4 ? 0 : x) : x', 'max(x, 1e-7)', 'x + exp(-(x - 30)^2)'])(
    'is wrong: %s',
    isWrong('positive'),
  )

  it.each(['2 u + max(0, u - 99.9)', '2 u 1[u > 0.01]', '2 u + 1[50 < u < 50.01]'])(
    'is wrong in an interval: %s',
    isWrong('interval'),
  )

  it.each(['2 A + 1[3.9 < A[1,2] < 4] A', '2 max(A, -40)', '2 A + 1[det(A) > 1000] A'])(
    'is wrong in a matrix: %s',
    isWrong('matrix'),
  )

  it.each([
    '1[z_i > 0] 1[z_i < 40]',
    'z_i > 0.001 ? 1 : 0',
    '1[z_i > 0] + sum(1[3.9 < z_j < 4], j)',
    '1[z_i > 0] + max(0, max(z_j, j) - 70)',
  ])('is wrong beside a kink of the model: %s', isWrong('relu'))
})

describe('an answer that differs only near an end of its domain', () => {
  it.each([
    '2 p + max(0, p - 0.96)',
    '2 p + relu(0.04 - p)',
    'max(2 p, 0.05)',
    '2 p + 1[p < 1e-5]',
    '2 p + max(0, p - 0.99999)',
    '2 p + 1[0.333 < p < 0.334]',
  ])('is wrong: %s', isWrong('probability'))

  it.each(['min(1/x, 500)', '1/(x + 1e-9)', '{1/x if x > 1e-4; 0 otherwise}'])(
    'is wrong: %s',
    isWrong('reciprocal'),
  )

  it.each(['s_k + max(0, s_k - 0.97)', 's_k + max(0, 0.001 - s_k)', 's_k + 1[max(s) > 0.9999]'])(
    'is wrong: %s',
    isWrong('simplex'),
  )

  it.each(['trace(S) + relu(S[1,1] - 40)', 'trace(S) + 1[3.9 < S[1,2] < 4]'])(
    'is wrong: %s',
    isWrong('symmetric'),
  )

  it.each(['P[a,a] + relu(P[a,a] - 100)', 'P[a,a] + 1[P[1,2] > 50]', 'P[a,a] 1[det(P) > 1e-4]'])(
    'is wrong: %s',
    isWrong('definite'),
  )
})

describe('an answer with switches that never show', () => {
  it.each(['2 t abs(t - 20)/abs(t - 20)', '2 sqrt(t^2) sign(t)', 'max(2 t, 2 t - abs(t - 3))'])(
    'is right: %s',
    isRight('square'),
  )
  it.each(['1/x', 'x^(-1)', '1/sqrt(x^2)', 'exp(-log(x))', 'max(1/x, -x)'])(
    'is right: %s',
    isRight('reciprocal'),
  )
  it.each(['2 relu(A) - 2 relu(-A)', '2 max(A, -A) .* sign(A)'])('is right: %s', isRight('matrix'))
  it.each(['abs(P[a,a])', 'max(P[a,a], 0)'])('is right: %s', isRight('definite'))
  it.each(['z_i > 0 ? 1 : 0', 'sum(1[z_j > 0] delta(i,j), j)'])('is right: %s', isRight('relu'))
})

describe('an answer that overflows or loses its digits far out', () => {
  it.each([
    'q_k (1 - q_k)',
    'q_k - q_k^2',
    'exp(z_k) / sum(exp(z_j), j) * (1 - exp(z_k) / sum(exp(z_j), j))',
    'exp(z_k) (sum(exp(z_j), j) - exp(z_k)) / sum(exp(z_j), j)^2',
    'exp(z_k - 800) / sum(exp(z_j - 800), j) * (1 - q_k)',
    'sqrt(q_k^2) (1 - q_k)',
    'exp(log(q_k)) (1 - q_k)',
    'q_k sum(q_j, j != k)',
    '1/4 - (q_k - 1/2)^2',
  ])('is right: %s', isRight('softmax'))
})

describe('a question whose truth is undefined everywhere', () => {
  it('is broken', () => {
    expect(graded('nowhere', '1').outcome).toBe('broken')
  })
})
