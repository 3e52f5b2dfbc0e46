import { describe, expect, test } from 'vitest'
import { claim } from './claims.fixture'

describe('what a sum runs over', () => {
  test.each([
    ['max(2 Z, 2 Z - 1[Z > 3])', 'max(2 * Z, 2 * Z - 1[Z > 3])'],
    ['max(Z, sum(z_j (Z), j = 1:K))', 'max(Z, sum(z2[j] * Z, j = 1:K))'],
    ['max(Z, (Z > 0 ? Z : 2))', 'max(Z, {Z if Z > 0; 2 otherwise})'],
    ['max(z_j, j != k)', 'max(z2[j], j, j != k) !sum-index-chosen'],
    ['sum(z_j, (j = 1:K))', 'sum(z2[j], j = 1:K)'],
  ])('a relation in brackets of its own makes no range: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })

  test.each([
    [String.raw`\sum_{j=1,\dots,K}z_j`, 'sum(z2[j], j = 1:K)'],
    [String.raw`\sum_{j=1,\ldots,K}z_j`, 'sum(z2[j], j = 1:K)'],
    [String.raw`\sum_{j=1\ldots K}z_j`, 'sum(z2[j], j = 1:K)'],
    [String.raw`\sum_{j\in\{1,\dots,K\}}z_j`, 'sum(z2[j], j = 1:K)'],
  ])('dots and lists: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\sum_{l\ne i,k}z_l`, 'sum(z2[l], l, l != i, l != k)'],
    [String.raw`\sum_{l\ne i, l\ne k}z_l`, 'sum(z2[l], l, l != i, l != k)'],
    [String.raw`\sum_{1\le j\le K,j\ne k}z_j`, 'sum(z2[j], j = 1:K, j != k)'],
    [String.raw`\sum_{\substack{1\le j\le K\\j\ne k}}z_j`, 'sum(z2[j], j = 1:K, j != k)'],
    [
      String.raw`\sum_{\begin{subarray}{l}j=1\\j\ne k\end{subarray}}^{K}z_j`,
      'sum(z2[j], j = 1:K, j != k)',
    ],
    [String.raw`\sum_{1\le i<j\le K}y_iy_j`, 'sum(y[i] * y[j], i, j, 1 <= i, i < j, j <= K)'],
  ])('several conditions: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\sum_{j=1}^{k-1}z_j`, 'sum(z2[j], j = 1:k - 1)'],
    [String.raw`\sum_{j}^{K}z_j`, 'sum_{j}^{K} z2[j]'],
    [String.raw`\prod_{j=1}^K\hat y_j^{y_j}`, 'prod(yhat[j]^(y[j]), j = 1:K)'],
    [String.raw`\max_{1\le j\le K}z_j`, 'max(z2[j], j = 1:K)'],
    [String.raw`\min_j\{z_j\}`, 'min(z2[j], j)'],
  ])('limits: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    [String.raw`\sum^{K}z_j`, String.raw`sum-without-range at «\sum»`],
    [String.raw`\sum_{}z_j`, 'expected at «}»'],
    [String.raw`\sum_{1}^{K}z_j`, 'expected at «}»'],
    [String.raw`\sum_{j=1}^{\infty}z_j`, String.raw`expected at «\infty»`],
    [String.raw`\max_z L`, 'not-an-index at «z»'],
  ])('what is no range: %s', (text, read) => {
    expect(claim(text, 'latex')).toBe(read)
  })

  test.each([
    ['sum(z[j], 1<=j<=K)', 'sum(z2[j], j = 1:K)'],
    ['sum(z[j], j=1,…,K)', 'sum(z2[j], j = 1:K)'],
    ['sum(z[j], j=1...K)', 'sum(z2[j], j = 1:K)'],
    ['sum(z[j], j = 1:K, j != k)', 'sum(z2[j], j = 1:K, j != k)'],
    ['1/mΣ_j z_j', 'ambiguous at «1/mΣ_j z_j»'],
    ['sum z_j', 'sum-without-range at «sum»'],
  ])('in plain text: %s', (text, read) => {
    expect(claim(text, 'plain')).toBe(read)
  })
})
