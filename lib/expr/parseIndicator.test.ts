import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('indicators', () => {
  test.each([
    [String.raw`\delta_{ik}`, '1[i = k]'],
    [String.raw`\delta_{i,k}`, '1[i = k]'],
    [String.raw`\delta_{i=k}`, '1[i = k]'],
    [String.raw`\delta(i,k)`, '1[i = k]'],
    [String.raw`\delta_i^k`, '1[i = k]'],
  ])('deltas: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['delta(i,k)', '1[i = k]'],
    ['δ_ik', '1[i = k]'],
    ['δ_{ik}', '1[i = k]'],
    ['delta_ik', '1[i = k]'],
    ['delta[i,k]', '1[i = k]'],
  ])('deltas in plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([
    [String.raw`\mathbb 1[i=k]`, '1[i = k]'],
    [String.raw`\mathbb{1}_{i=k}`, '1[i = k]'],
    [String.raw`\mathbf 1_{i=k}`, '1[i = k]'],
    [String.raw`\mathbb{1}\{i=k\}`, '1[i = k]'],
    [String.raw`\mathbf{1}_{\{i=k\}}`, '1[i = k]'],
    [String.raw`\mathbb{1}\left(i=k\right)`, '1[i = k]'],
    [String.raw`\mathbb I(i=k)`, '1[i = k]'],
    ['I(i=k)', '1[i = k]'],
    ['1_{i=k}', '1[i = k]'],
    ['[i=k]', '1[i = k]'],
    [String.raw`\mathbb{1}\{Z>0\}`, '1[Z > 0]'],
  ])('a condition after a 1: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['1[i=k]', '1[i = k]'],
    ['1(i=k)', '1[i = k]'],
    ['1{i=k}', '1[i = k]'],
    ['yhat_i - (i==k)', 'yhat[i] - 1[i = k]'],
    ['𝟙[i=k]', '1[i = k]'],
    ['1[i=k, j=k]', '1[i = k and j = k]'],
    ['yhat_i 1[i=k]', 'yhat[i] * 1[i = k]'],
    ['(1-yhat_i)1{i=k}', '(1 - yhat[i]) * 1[i = k]'],
  ])('a condition after a 1 in plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })

  test.each([['(Z = L)', 'relation-in-answer at «(Z = L)»']])(
    'an equation in brackets is no indicator: %s',
    (text, read) => {
      expect(plain(text)).toBe(read)
    },
  )
})
