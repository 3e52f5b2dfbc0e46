import { describe, expect, test } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'steps',
  sizes: { K: '2..4', n: '2..3' },
  given: {
    ...{ a: 'positive', b: 'positive', c: 'positive', t: 'real' },
    ...{ x: ['K', 1], y: { shape: ['K', 1], domain: 'positive' }, z: ['K', 1] },
    ...{ A: ['n', 'n'], B: ['n', 'n'] },
  },
  define: { p: 'softmax(z)', Z: 'sum(exp(z[j]), j = 1:K)', f: 'sum(y[j]^2 * x[j], j = 1:K)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'any', answer: 't + a' },
    { id: 'jacobian', answer: 'd(p[k], z[i])', using: ['p'] },
  ],
})

/** What is said of a step, beside the true answer of the part. */
function said(above: string, below: string): string | null {
  const text = `${above} = ${below}\nt + a`
  const { misstep, line, outcome } = graded('any', text)
  expect({ line, outcome }).toEqual({ line: 2, outcome: 'correct' })
  return misstep && `${misstep.rule}: ${text.slice(...misstep.span).trim()}`
}

describe('the rule that was misapplied, and where', () => {
  test.each([
    ['log(a b)', 'log(a) log(b)', 'log-of-product: log(a b)'],
    ['t + log(a/b)', 't + log(a)/log(b)', 'log-of-quotient: log(a/b)'],
    ['t log(a + b + c)', 't (log(a) + log(b) + log(c))', 'log-of-sum: log(a + b + c)'],
    ['log(sum(y_j, j=1:K))', 'sum(log(y_j), j=1:K)', 'log-of-sum: log(sum(y_j, j=1:K))'],
    ['log(a^3)', 'log(a)^3', 'log-of-power: log(a^3)'],
    ['e^{a+t}', 'e^a + e^t', 'exp-of-sum: e^{a+t}'],
    ['exp(a) exp(t)', 'exp(a t)', 'exp-of-product: exp(a) exp(t)'],
    ['(a + b)^2', 'a^2 + b^2', 'power-of-sum: (a + b)^2'],
    ['(t - a)^2 c', '(t^2 - a^2) c', 'power-of-sum: (t - a)^2'],
    ['a^t a^b', 'a^{t b}', 'power-of-product: a^t a^b'],
    ['sqrt(a^2 + b^2)', 'a + b', 'root-of-sum: sqrt(a^2 + b^2)'],
    ['t/(a + b)', 't/a + t/b', 'reciprocal-of-sum: t/(a + b)'],
    ['(t + b)/b', 't + 1', 'fraction-of-sum: (t + b)/b'],
    ['t/a + b/c', '(t + b)/(a + c)', 'fractions-added: t/a + b/c'],
    ['c - (a - t)', 'c - a - t', 'minus-bracket: c - (a - t)'],
    ['c (a + t)', 'c a + t', 'factor-bracket: c (a + t)'],
    [
      'sum(x_j y_j, j=1:K)',
      'sum(x_j, j=1:K) sum(y_j, j=1:K)',
      'sum-of-product: sum(x_j y_j, j=1:K)',
    ],
    ['sum(t, j=1:K) + a', 't + a', 'sum-of-constant: sum(t, j=1:K)'],
    ['x_k sum(y_j, j=1:K)', 'sum(x_j y_j, j=1:K)', 'index-clash: x_k sum(y_j, j=1:K)'],
    ['x_k delta(i,k) - y_k', 'x_k - y_k', 'delta-dropped: delta(i,k)'],
    ['sum(x_j, j != k)', 'sum(x_j, j=1:K)', 'condition-dropped: sum(x_j, j != k)'],
    ["(A B)'", "A' B'", "transpose-order: (A B)'"],
    ["A' B + A", 'A B + A', "transpose-dropped: A'"],
    ['A B', 'B A', 'product-order: A B'],
    ['d(t^2/(a + t), t)', '(t^2 - 2 t (a + t))/(a + t)^2', 'quotient-sign: d(t^2/(a + t), t)'],
    ['2 d(t sin(t), t)', '2 sin(t)', 'product-term: d(t sin(t), t)'],
    [
      'd(sin(t) exp(t^2), t)',
      'cos(t) exp(t^2) + sin(t) exp(t^2)',
      'chain-inner: d(sin(t) exp(t^2), t)',
    ],
    ['d(log(a + t^2), t)', '2 t', 'log-derivative: d(log(a + t^2), t)'],
    ['d(t^3, t)', 't^2', 'power-derivative: d(t^3, t)'],
    ['d(t^2 + a, t)', '2 t + a', 'sum-kept: d(t^2 + a, t)'],
    ['d(f, y_i)', 'sum(2 y_j x_j, j=1:K)', 'index-clash: d(f, y_i)'],
    [
      'd(sin(sum(y_j^2, j=1:K)), y_i)',
      'cos(sum(y_j^2, j=1:K))',
      'chain-inner: d(sin(sum(y_j^2, j=1:K)), y_i)',
    ],
  ])('%s = %s', (above, below, expected) => {
    expect(said(above, below)).toBe(expected)
  })

  test('of a derivative through softmax', () => {
    const step = (above: string, below: string) =>
      graded('jacobian', `${above} = ${below} = p_k (delta(i,k) - p_i)`)
    expect(step('d(p_k, z_i)', 'delta(i,k) p_k (1 - p_k)').misstep?.rule).toBe('softmax-alone')
    const turned = '(delta(i,k) e^{z_k} Z + e^{z_k} e^{z_i})/Z^2'
    expect(step('d(e^{z_k}/Z, z_i)', turned)).toMatchObject({
      line: 2,
      misstep: { rule: 'quotient-sign', span: [0, 17] },
    })
  })

  test('at several places the innermost part that holds them all', () => {
    expect(said('2 + log(a b) log(b a)', '2 + log(a) log(b) log(a b)')).toBe(
      'log-of-product: log(a b) log(b a)',
    )
  })
})

describe('nothing is said', () => {
  test.each([
    ['of a step that no rule explains', 'a + b', 'a + b + 0.3 t'],
    ['of two misapplied rules', 'log(a b) + (a + b)^2', 'log(a) log(b) + a^2 + b^2'],
    ['where two rules do as well', 'log(a^2 a^2)', 'log(a^2) log(a^2) + 0 a - 1e-9'],
    ['of nothing', 'log(a b)', '0'],
    ['where only doubles agree', 'log(a b)', 'log(a) log(b) + exp(-60 (1 + a^2)) / 1e9'],
  ])('%s', (_, above, below) => {
    expect(said(above, below)).toBeNull()
  })
})
