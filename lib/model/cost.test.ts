import { describe, expect, test } from 'vitest'
import { COST_BUDGET, costAtGreatest, costOf } from './cost'
import { elaborate } from './elaborate'
import { told } from './written.fixture'

const { tree, scope } = told({
  sizes: { n: [2, 6], K: [2, 6] },
  givens: { t: [], x: ['n', '1'], W: ['K', 'n'], V: ['n', 'n'], y: ['K', '1'] },
  define: {
    a: 'relu(V x)',
    z: 'W a',
    q: 'softmax(z)',
    L: '-sum(y[j] * log(q[j]), j = 1:K)',
  },
  indices: { i: 'K', j: 'K', k: 'K' },
})

function cost(text: string, sizes?: Readonly<Record<string, number>>): number {
  const elaborated = elaborate(tree(text, ['i', 'k']), scope('i', 'k'))
  if (elaborated.kind === 'unreadable') return Infinity
  return sizes === undefined
    ? costAtGreatest(elaborated.tree, scope())
    : costOf(elaborated.tree, scope(), sizes)
}

describe('costOf', () => {
  test.each([
    ['t', 1],
    ['t + 1', 3],
    ['2 x', 8],
    ["x x'", 44],
    ['V x', 38],
    ['V V', 218],
    ['sum(x[l]^2, l = 1:n)', 38],
  ])('%s costs %d', (text, operations) => {
    expect(cost(text)).toBe(operations)
  })

  test('grows with the sizes', () => {
    expect(cost("x x'", { n: 2, K: 2 })).toBeLessThan(cost("x x'", { n: 4, K: 2 }))
  })

  test('an ordinary answer costs about a hundred, a gradient some ten thousand', () => {
    expect(cost('q[k] (delta(i,k) - q[i])')).toBeLessThan(100)
    expect(cost('exp(z[k]) / sum(exp(z[j]), j = 1:K)')).toBeLessThan(100)
    expect(cost('d(L, V)')).toBeGreaterThan(5_000)
    expect(cost('d(L, V)')).toBeLessThan(COST_BUDGET / 4)
  })

  test.each([
    'ones(100000, 100000)',
    'x[1] onehot(1, 1000000000)[1]',
    'sum(t, s = 1:10^9)',
    'sum(t, s = -10^9:1)',
    'sum(sum(t, s = i - 10^7:i), r = 1:n)',
    'sum(t, s = 1:t)',
    'kron(kron(kron(V, V), V), V)[1,1]',
    'diag(vec(kron(kron(V, V), x)))[1,1]',
  ])('%s is refused', (text) => {
    expect(elaborate(tree(text, ['i']), scope('i'))).toMatchObject({
      error: { code: 'too-costly' },
    })
  })

  test.each(['V^1000000', 'kron(V, V) kron(V, V)', 'sum(sum(t, s = i:r), r = 1:n)'])(
    '%s is not',
    (text) => {
      expect(elaborate(tree(text, ['i']), scope('i')).kind).toBe('elaborated')
    },
  )

  test('nested derivatives inside sums are refused', () => {
    const nested = 'sum(sum(sum(d(d(L, V[p,r]), V[s,1]), p = 1:n), r = 1:n), s = 1:n)'
    expect(elaborate(tree(nested), scope())).toMatchObject({ error: { code: 'too-costly' } })
  })
})
