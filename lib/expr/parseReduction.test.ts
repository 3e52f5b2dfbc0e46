import { describe, expect, test } from 'vitest'
import { claim, latex, plain } from './claims.fixture'
import { SHEET } from './sheetVocabulary.fixture'

describe('sums, products and maxima', () => {
  test.each([
    [String.raw`\sum_{j=1}^{K} z_j`, 'sum(z2[j], j = 1:K)'],
    [String.raw`\sum_{j=1}^Kz_j`, 'sum(z2[j], j = 1:K)'],
    [String.raw`\sum^K_{j=1}z_j`, 'sum(z2[j], j = 1:K)'],
    [String.raw`\sum\limits_{j=1}^{K}z_j`, 'sum(z2[j], j = 1:K)'],
    [String.raw`\sum_{j}z_j`, 'sum(z2[j], j)'],
    [String.raw`\sum_j z_j`, 'sum(z2[j], j)'],
    [String.raw`\sum_{i,j}W_{ij}`, 'sum((W2)_{i j}, i, j)'],
    [String.raw`\sum_{1\le j\le K}z_j`, 'sum(z2[j], j = 1:K)'],
    [String.raw`\sum_{l=1}^{K}e^{z_l}`, 'sum(e^(z2[l]), l = 1:K)'],
    [String.raw`\prod_{j=1}^K y_j`, 'prod(y[j], j = 1:K)'],
    [String.raw`\max_j z_j`, 'max(z2[j], j)'],
  ])('limits: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['sum(z[j], j = 1:K)', 'sum(z2[j], j = 1:K)'],
    ['sum(z[j], j=1..K)', 'sum(z2[j], j = 1:K)'],
    ['sum(z[j], j)', 'sum(z2[j], j)'],
    ['Σ_{j=1}^K z_j', 'sum(z2[j], j = 1:K)'],
    ['sum_{j=1}^K z_j', 'sum(z2[j], j = 1:K)'],
    ['sum_j z_j', 'sum(z2[j], j)'],
    ['max(z[j], j)', 'max(z2[j], j)'],
    ['sum(exp(z[l]), l = 1:K)', 'sum(exp(z2[l]), l = 1:K)'],
    ['sum(sum(W[i,j], j), i)', 'sum(sum(W2[i, j], j), i)'],
    ['sum(W, 1)', 'sum(W2, 1)'],
    ['max(Z, 0)', 'max(Z, 0)'],
    ['max(i, k)', 'max(i, k)'],
    ['min(Z, k)', 'min(Z, k)'],
    ['max(i z_k, k)', 'max(i * z2[k], k)'],
    ['sum(j == k ? 0 : z_j, j)', 'sum({0 if j = k; z2[j] otherwise}, j)'],
  ])('limits in plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    [String.raw`\sum_{j=1,j\ne k}^K z_j`, 'sum(z2[j], j = 1:K, j != k)'],
    [String.raw`\sum_{j=1, j\neq k}^{K} z_j`, 'sum(z2[j], j = 1:K, j != k)'],
    [String.raw`\sum_{\substack{j=1\\j\ne k}}^K z_j`, 'sum(z2[j], j = 1:K, j != k)'],
    [String.raw`\sum_{j:j\ne k} z_j`, 'sum(z2[j], j, j != k)'],
    [String.raw`\sum_{i<j}y_iy_j`, 'sum(y[i] * y[j], i, j, i < j)'],
  ])('conditions: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    [String.raw`\sum_j z_j y_j + 1`, 'sum(z2[j] * y[j], j) + 1'],
    [String.raw`\sum_j -z_j`, 'sum(-z2[j], j)'],
    [String.raw`\sum_j z_j \times \frac1Z`, 'sum(z2[j] * (1 / Z), j)'],
    [String.raw`2\sum_j z_j`, '2 * sum(z2[j], j)'],
    [String.raw`\sum_j\left(z_j-1\right)`, 'sum(z2[j] - 1, j)'],
    [String.raw`\log\sum_je^{z_j}`, 'log(sum(e^(z2[j]), j))'],
  ])('the body is the product that follows: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([[String.raw`\sum z_j`, String.raw`sum-without-range at «\sum»`]])(
    'a sum without an index: %s',
    (text, read) => {
      expect(latex(text)).toBe(read)
    },
  )
})

describe('which index a condition binds', () => {
  const read = (text: string, free: readonly string[]) =>
    claim(text, 'latex', 'formula', SHEET, free)

  test('the one that the part does not range over', () => {
    expect(read('\\sum_{j\\ne k} z_j', ['k'])).toBe('sum(z2[j], j, j != k)')
    expect(read('\\sum_{k\\ne j} z_j', ['k'])).toBe('sum(z2[j], j, k != j)')
  })

  test('the one that no outer sum binds', () => {
    expect(latex('\\sum_{k=1}^K\\sum_{k\\ne j} z_j')).toBe('sum(sum(z2[j], j, k != j), k = 1:K)')
  })

  test('the one that is not declared', () => {
    expect(latex('\\sum_{k\\ne l} z_l')).toBe('sum(z2[l], l, k != l)')
  })

  test('the left one, with a warning, where nothing decides', () => {
    expect(latex('\\sum_{j\\ne k} z_j')).toBe('sum(z2[j], j, j != k) !sum-index-chosen')
    expect(read('\\sum_{i\\ne k} z_i', ['i', 'k'])).toBe('sum(z2[i], i, i != k) !sum-index-chosen')
  })
})
